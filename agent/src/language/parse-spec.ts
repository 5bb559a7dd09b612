import type { App } from '../model/index.ts';
import { type Diagnostic, Reporter } from './diagnostics/index.ts';
import { resolveSpec } from './resolve/resolve-spec.ts';
import { Source } from './source.ts';
import { specShape } from './spec/spec.shape.ts';
import { readYaml } from './yaml/index.ts';

export interface ParsedSpec {
  /** Null where there is an error. Warnings alone leave it. */
  readonly app: App | null;
  /** In the order of the file. */
  readonly diagnostics: readonly Diagnostic[];
  readonly source: Source;
}

/**
 * Reads a spec from its text. Never throws: whatever is wrong is a diagnostic, all of them at once.
 *
 * @param file what diagnostics call it
 */
export function parseSpec(text: string, file: string): ParsedSpec {
  const source = new Source(file, text.replace(/^\u{feff}/u, ''));
  const reporter = new Reporter(source);
  const node = readYaml(source, reporter);
  const spec = node === null ? null : specShape.read(node, reporter);
  const app = spec === null ? null : resolveSpec(spec, source, reporter);
  return { app: reporter.hasErrors ? null : app, diagnostics: reporter.diagnostics, source };
}
