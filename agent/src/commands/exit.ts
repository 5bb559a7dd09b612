/** What the process ends with, for scripts. 1 is what nobody foresaw. */
export const exitCodes = {
  done: 0,
  /** The spec or the command line is wrong. */
  invalid: 2,
  /** Conflicts are left to resolve, or edits to make by hand. */
  conflicts: 3,
  /** Tree, database or spec are not what they have to be; another run is at work. */
  drift: 4,
  /** The migration would lose data that `--allow-data-loss` does not name. */
  dataLoss: 5,
  /** The language model gave no answer. */
  noAnswer: 6,
} as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** A command that ends early. Its lines say why, and what to do. */
export class Refused extends Error {
  override readonly name = 'Refused';
  readonly code: ExitCode;
  readonly lines: readonly string[];
  /** The same for machines, where there is more to say than lines. */
  facts: Readonly<Record<string, unknown>> = {};

  constructor(code: ExitCode, ...lines: string[]) {
    super(lines.join('\n'));
    this.code = code;
    this.lines = lines;
  }
}
