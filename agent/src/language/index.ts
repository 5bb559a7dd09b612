export {
  type Diagnostic,
  type DiagnosticCode,
  diagnosticCodes,
  hasErrors,
  renderDiagnostic,
  renderDiagnostics,
} from './diagnostics/index.ts';
export { type ParsedSpec, parseSpec } from './parse-spec.ts';
export { readSpec } from './read-spec.ts';
export { Source } from './source.ts';
