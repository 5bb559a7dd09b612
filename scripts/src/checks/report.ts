import { paint, say } from '../terminal.ts';
import type { PartResult } from './run-part.ts';

/** One line per part as it ends; a part that failed shows what it wrote. */
export function reportPart(result: PartResult, { withOutput = true } = {}): void {
  if (result.failed > 0 && withOutput) {
    say();
    say(paint('bold', `── ${result.name}`));
    say(result.output.trimEnd());
    say();
  }
  say(summaryLine(result));
}

export function summaryLine({ name, passed, failed, seconds }: PartResult): string {
  const mark = failed === 0 ? paint('green', '✓') : paint('red', '✗');
  const counts = failed === 0 ? `${passed} passed` : `${passed} passed, ${failed} failed`;
  return `${mark} ${name.padEnd(34)} ${`${seconds.toFixed(1)} s`.padStart(8)}  ${counts}`;
}

/** The last line of a run: `N passed, N failed`. */
export function totalLine(results: readonly PartResult[]): string {
  const sum = (count: (result: PartResult) => number) =>
    results.reduce((total, result) => total + count(result), 0);
  return `${sum(({ passed }) => passed)} passed, ${sum(({ failed }) => failed)} failed`;
}

/** Writes the last line of a run, and fails the process where anything failed. */
export function conclude(results: readonly PartResult[]): void {
  say();
  say(totalLine(results));
  if (results.some(({ failed }) => failed > 0)) process.exitCode = 1;
}
