import { enableCompileCache } from 'node:module';
import { constants } from 'node:os';
import { EnvironmentError } from '@monorepo/config';

// Before anything else is loaded: the libraries, the TypeScript compiler above all, are compiled once and not in every run.
enableCompileCache();
const [{ runProgram }, { outliveReaders, terminal }, { services }] = await Promise.all([
  import('./commands/program.ts'),
  import('./report/terminal.ts'),
  import('./services.ts'),
]).catch((error: unknown) => {
  if (!(error instanceof EnvironmentError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exit(2);
});

outliveReaders();
const patienceMs = 2_000;
const interrupted = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.once(signal, () => {
    interrupted.abort(signal);
    // Whatever does not listen: what was written is taken back by the next command then.
    setTimeout(() => process.exit(128 + constants.signals[signal]), patienceMs).unref();
  });
}

// pnpm hands its own separator on: `pnpm run agent -- plan`.
const args = process.argv.slice(2).filter((arg, index) => arg !== '--' || index > 0);
const code = await runProgram(args, { services, terminal, signal: interrupted.signal });
process.exitCode ??= code;
