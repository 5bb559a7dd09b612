import { styleText } from 'node:util';

/** Writes one line for the person who ran the command. */
export function say(line = ''): void {
  process.stdout.write(`${line}\n`);
}

/** Writes one line about something that went wrong. */
export function complain(line: string): void {
  process.stderr.write(`${line}\n`);
}

type Format = Parameters<typeof styleText>[0];

/** Colours where the terminal shows colours; `NO_COLOR` and pipes get plain text. */
export function paint(format: Format, text: string): string {
  return styleText(format, text, { stream: process.stdout, validateStream: true });
}
