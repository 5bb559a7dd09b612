import type { Reporter } from '../diagnostics/index.ts';
import type { SpecNode } from '../yaml/index.ts';
import type { JsonSchema, SchemaDefinitions } from './json-schema.ts';

/**
 * What may stand at one place of a spec: declared once, it reads the YAML (with positions, every error reported) and is the
 * JSON Schema that editors check with.
 */
export interface Shape<T> {
  /** What it reads, for messages: `a list of names`. */
  readonly expected: string;
  /** Null where nothing could be made of the node; the reporter knows why. */
  read(node: SpecNode, reporter: Reporter): T | null;
  schema(definitions: SchemaDefinitions): JsonSchema;
}

export type ShapeValue<S> = S extends Shape<infer T> ? T : never;
