import { runProgram } from './commands/program.ts';
import { terminal } from './report/terminal.ts';
import { services } from './services.ts';

const interrupted = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.once(signal, () => interrupted.abort(signal));
}

// pnpm hands its own separator on: `pnpm run agent -- plan`.
const args = process.argv.slice(2).filter((arg, index) => arg !== '--' || index > 0);
const code = await runProgram(args, { services, terminal, signal: interrupted.signal });
process.exitCode ??= code;
