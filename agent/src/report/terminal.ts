import { styleText } from 'node:util';
import { askYesOrNo } from './ask.ts';

type Format = Parameters<typeof styleText>[0];

/** Where a command writes. Tests give their own. */
export interface Terminal {
  /** One line of the result. */
  readonly say: (line: string) => void;
  /** One line about what is wrong. */
  readonly complain: (line: string) => void;
  /** What is going on, where a person looks; replaced by the next. */
  readonly progress: (stage: string) => void;
  /** In colours where the terminal shows colours: `NO_COLOR` and pipes get plain text. */
  readonly paint: (format: Format, text: string) => string;
  /** Whether a person at the terminal says yes; null where nobody is there to be asked. */
  readonly ask: (question: string, signal: AbortSignal) => Promise<boolean | null>;
}

/** The terminal of this process: results on standard output, everything else on standard error. */
export const terminal: Terminal = {
  say: (line) => {
    clear();
    process.stdout.write(`${line}\n`);
  },
  complain: (line) => {
    clear();
    process.stderr.write(`${line}\n`);
  },
  progress: (stage) => {
    if (process.stderr.isTTY) process.stderr.write(`\r\u{1b}[2K${stage} …`);
  },
  paint: (format, text) =>
    styleText(format, text, { stream: process.stdout, validateStream: true }),
  ask: async (question, signal) => {
    if (!process.stdin.isTTY || !process.stderr.isTTY) return null;
    clear();
    return askYesOrNo(question, { input: process.stdin, output: process.stderr, signal });
  },
};

/** Lets who reads stop reading, as `head` does: what is left goes nowhere, and the run goes on to its end. */
export function outliveReaders(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
    });
  }
}

function clear(): void {
  if (process.stderr.isTTY) process.stderr.write('\r\u{1b}[2K');
}
