import { enableCompileCache } from 'node:module';

// Before the rest is loaded: what is compiled once starts twice as fast.
enableCompileCache();
const [{ runProgram }, { terminal }, { services }] = await Promise.all([
  import('./commands/program.ts'),
  import('./report/terminal.ts'),
  import('./services.ts'),
]);

const interrupted = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.once(signal, () => interrupted.abort(signal));
}

// pnpm hands its own separator on: `pnpm run agent -- plan`.
const args = process.argv.slice(2).filter((arg, index) => arg !== '--' || index > 0);
const code = await runProgram(args, { services, terminal, signal: interrupted.signal });
process.exitCode ??= code;
