import type { DiagnosticCode } from './codes.ts';

/** One thing that is wrong with a spec. Lines and columns are counted from 1. */
export interface Diagnostic {
  readonly code: DiagnosticCode;
  readonly severity: 'error' | 'warning';
  readonly message: string;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** After the last character, on the same line. */
  readonly endColumn: number;
  /** What to do about it. */
  readonly hint: string | null;
}

/** In the order of the file; at one place, errors first. */
export function sortDiagnostics(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return diagnostics.toSorted(
    (a, b) =>
      a.line - b.line ||
      a.column - b.column ||
      a.severity.localeCompare(b.severity) ||
      a.code.localeCompare(b.code),
  );
}

export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(({ severity }) => severity === 'error');
}
