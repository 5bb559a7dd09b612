import type { Source } from '../source.ts';
import type { Diagnostic } from './diagnostic.ts';
import { printable } from './printable.ts';

const widest = 160;

/**
 * For people: place, what is wrong, the code, the line with carets under it, what to do.
 *
 *     specs/crm.yaml:12:7: error: unknown key `lable` [SPEC.UNKNOWN_KEY]
 *        12 |       lable: Name
 *           |       ^^^^^
 *           = did you mean `label`?
 */
export function renderDiagnostic(
  diagnostic: Diagnostic,
  source: Source,
  options: { colors: boolean } = { colors: false },
): string {
  const { file, line, column, endColumn, severity, message, code, hint } = diagnostic;
  const paint = (text: string, color: number) =>
    options.colors ? `\u{1b}[${String(color)}m${text}\u{1b}[0m` : text;
  const tone = severity === 'error' ? 31 : 33;
  const gutter = ' '.repeat(Math.max(String(line).length, 3));
  const lines = [
    `${file}:${String(line)}:${String(column)}: ${paint(severity, tone)}: ${message} [${code}]`,
  ];
  const text = source.lineAt(line);
  if (text !== '') {
    // A very long line is shown around the place.
    const from = column > widest - 20 ? column - 1 - 60 : 0;
    const shown = printable(text.slice(from, from + widest));
    const before = printable(text.slice(from, column - 1)).replace(/[^\t]/gu, ' ');
    const carets = '^'.repeat(Math.max(1, Math.min(endColumn - column, widest)));
    lines.push(
      `${gutter.slice(String(line).length)}${String(line)} | ${shown}`,
      `${gutter} | ${before}${paint(carets, tone)}`,
    );
  }
  if (hint !== null) lines.push(`${gutter} = ${hint}`);
  return lines.join('\n');
}

/** All of them, with an empty line between two. */
export function renderDiagnostics(
  diagnostics: readonly Diagnostic[],
  source: Source,
  options: { colors: boolean } = { colors: false },
): string {
  return diagnostics
    .map((diagnostic) => renderDiagnostic(diagnostic, source, options))
    .join('\n\n');
}
