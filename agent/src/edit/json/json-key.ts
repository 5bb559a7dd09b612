import type { Edit } from '../../emit/emitter.ts';
import { objectProperty } from '../typescript/object-property.ts';

export interface JsonKey {
  readonly path: string;
  /** The keys that lead to it: `['navigation', 'contacts']` is `contacts` in the object `navigation`. */
  readonly keys: readonly string[];
  readonly value: unknown;
  readonly after?: readonly string[];
}

/** One member of an object in a JSON file. */
export function jsonKey({ path, keys, value, after = [] }: JsonKey): Edit {
  return objectProperty({
    path,
    in: { json: keys.slice(0, -1) },
    key: keys.at(-1) ?? '',
    value: JSON.stringify(value),
    after,
  });
}
