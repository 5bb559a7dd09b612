export {
  type Diagnostic,
  type DiagnosticCode,
  printable,
  renderDiagnostics,
} from './diagnostics/index.ts';
export { type ParsedSpec, parseSpec } from './parse-spec.ts';
export { readSpec } from './read-spec.ts';
export type { Position } from './source.ts';
