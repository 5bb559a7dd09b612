import { parseArgs, type ParseArgsConfig, type ParseArgsOptionsConfig } from 'node:util';
import { codeOf, Failure, messageOf } from './failure.ts';
import { complain, paint, say } from './terminal.ts';

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

/** Reads the command's flags; `--help` names them and ends the process. @throws {Failure} that names the flags there are */
export function readFlags<Options extends ParseArgsOptionsConfig>(options: Options) {
  try {
    const config = { options, strict: true } satisfies ParseArgsConfig;
    // pnpm hands its own separator on: `pnpm run token -- --org acme`.
    const args = process.argv.slice(2).filter((arg) => arg !== '--');
    if (args.includes('--help') || args.includes('-h')) endWithHelp(options);
    return parseArgs({ ...config, args }).values;
  } catch (error) {
    const known = Object.keys(options).map((name) => `--${name}`);
    const [reason = ''] = messageOf(error).split('. ');
    const told = known.length > 0 ? `the options are ${known.join(', ')}` : 'there are no options';
    throw new Failure(`${reason}; ${told}.`);
  }
}

function endWithHelp(options: ParseArgsOptionsConfig): never {
  const lines = Object.entries(options).map(([name, { type, default: usual }]) => {
    const value = type === 'string' ? ' <text>' : '';
    return `  --${name}${value}${usual === undefined ? '' : ` (${String(usual)} unless told)`}`;
  });
  say(lines.length > 0 ? ['Options:', ...lines].join('\n') : 'There are no options.');
  process.exit(0);
}
