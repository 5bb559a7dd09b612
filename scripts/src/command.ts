import { parseArgs, type ParseArgsConfig, type ParseArgsOptionsConfig } from 'node:util';
import { codeOf, Failure, messageOf } from './failure.ts';
import { complain, paint } from './terminal.ts';

/**
 * Runs a command's main function. A failure becomes one sentence and exit code 1; so does what nobody foresaw, with its
 * stack only where `DEBUG` is set.
 */
export async function runCommand(main: () => Promise<void> | void): Promise<void> {
  try {
    await main();
  } catch (error) {
    complain(`${paint('red', '✗')} ${sentenceOf(error)}`);
    if (error instanceof Failure) error.details.forEach((line) => complain(`  ${line}`));
    if (process.env['DEBUG'] && error instanceof Error) complain(error.stack ?? '');
    process.exitCode = 1;
  }
}

function sentenceOf(error: unknown): string {
  if (codeOf(error) === 'ENOSPC') return 'The disk is full: free some space and start again.';
  if (error instanceof Failure) return error.message;
  return `${messageOf(error).trim().replaceAll(/\s+/g, ' ')} (DEBUG=1 shows where)`;
}

/** Reads the command's flags. @throws {Failure} that names the flags there are. */
export function readFlags<Options extends ParseArgsOptionsConfig>(options: Options) {
  try {
    const config = { options, strict: true } satisfies ParseArgsConfig;
    // pnpm hands its own separator on: `pnpm run token -- --org acme`.
    const args = process.argv.slice(2).filter((arg) => arg !== '--');
    return parseArgs({ ...config, args }).values;
  } catch (error) {
    const known = Object.keys(options).map((name) => `--${name}`);
    const [reason = ''] = messageOf(error).split('. ');
    throw new Failure(`${reason}; the options are ${known.join(', ')}.`);
  }
}
