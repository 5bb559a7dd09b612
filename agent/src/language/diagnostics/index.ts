export { type DiagnosticCode, diagnosticCodes } from './codes.ts';
export { type Diagnostic, hasErrors } from './diagnostic.ts';
export { printable } from './printable.ts';
export { renderDiagnostics } from './render.ts';
export { Reporter } from './reporter.ts';
export { suggestion } from './suggest.ts';
