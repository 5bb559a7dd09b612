/** Something that a person can mend. The message is one sentence: what is wrong and what to do about it. */
export class Failure extends Error {
  override readonly name = 'Failure';
  /** What the sentence is about, shown below it: the last lines of a process, for instance. */
  readonly details: readonly string[];

  constructor(message: string, details: readonly string[] = []) {
    super(message);
    this.details = details;
  }
}

/** The message of anything thrown, without its stack. */
export function messageOf(error: unknown): string {
  if (error instanceof AggregateError && error.message === '') {
    return error.errors.map(messageOf).join('; ');
  }
  return error instanceof Error ? error.message : String(error);
}

/** The code of a system or PostgreSQL error: `EACCES`, `ENOSPC`, `28P01`. */
export function codeOf(error: unknown): string | undefined {
  if (error instanceof AggregateError) return error.errors.map(codeOf).find(Boolean);
  const code = error instanceof Error ? (error as NodeJS.ErrnoException).code : undefined;
  return typeof code === 'string' ? code : undefined;
}
