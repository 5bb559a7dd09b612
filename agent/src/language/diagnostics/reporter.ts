import type { Range, Source } from '../source.ts';
import type { DiagnosticCode } from './codes.ts';
import { type Diagnostic, hasErrors, sortDiagnostics } from './diagnostic.ts';

/** Beyond so many, more of them help nobody. */
const limit = 500;
const longest = 400;

/** A spec's own words may be long, or hold what would move a terminal's cursor. */
function printable(text: string): string {
  const short = text.length > longest ? `${text.slice(0, longest)}…` : text;
  return short.replace(/\p{Cc}/gu, '\u{fffd}');
}

/** Collects what is wrong with one spec. The same thing at the same place is said once. */
export class Reporter {
  readonly #source: Source;
  readonly #found = new Map<string, Diagnostic>();

  constructor(source: Source) {
    this.#source = source;
  }

  error(code: DiagnosticCode, range: Range, message: string, hint: string | null = null): void {
    this.#add('error', code, range, message, hint);
  }

  warning(code: DiagnosticCode, range: Range, message: string, hint: string | null = null): void {
    this.#add('warning', code, range, message, hint);
  }

  get hasErrors(): boolean {
    return hasErrors([...this.#found.values()]);
  }

  get diagnostics(): Diagnostic[] {
    return sortDiagnostics([...this.#found.values()]);
  }

  #add(
    severity: Diagnostic['severity'],
    code: DiagnosticCode,
    range: Range,
    message: string,
    hint: string | null,
  ): void {
    if (this.#found.size >= limit) return;
    const start = Math.min(range.start, this.#source.lastOffset);
    const { line, column } = this.#source.positionAt(start);
    const end = this.#source.positionAt(Math.max(range.end, start));
    const lineEnd = this.#source.lineAt(line).length + 1;
    const endColumn = Math.max(end.line === line ? end.column : lineEnd, column + 1);
    const key = [code, line, column, message].join('\0');
    this.#found.set(key, {
      code,
      severity,
      message: printable(message),
      file: this.#source.file,
      line,
      column,
      endColumn,
      hint,
    });
  }
}
