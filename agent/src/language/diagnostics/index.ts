export { type DiagnosticCode, diagnosticCodes } from './codes.ts';
export { type Diagnostic, hasErrors } from './diagnostic.ts';
export { renderDiagnostic, renderDiagnostics } from './render.ts';
export { Reporter } from './reporter.ts';
export { nearest, suggestion } from './suggest.ts';
