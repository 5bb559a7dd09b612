import { reservedForValue } from '../../language/names/index.ts';
import { candidates } from './entity-namer.ts';
import { wordsOf } from './words.ts';

/** Names for the values of an enum, in their order: `PG-13` is `PG_13`. */
export function valueNames(values: readonly string[]): Map<string, string> {
  const taken = new Set<string>();
  return new Map(
    values.map((value) => {
      for (const candidate of candidates(spelled(value), '_value')) {
        if (taken.has(candidate.toLowerCase()) || reservedForValue(candidate) !== null) continue;
        taken.add(candidate.toLowerCase());
        return [value, candidate];
      }
      throw new Error(`There is no name for ${value}.`);
    }),
  );
}

function spelled(value: string): string {
  const isPlain = /^[\x20-\x7e]*$/.test(value);
  const parts = isPlain ? value.split(/[^A-Za-z0-9]+/) : wordsOf(value);
  const joined = parts.filter((part) => part !== '').join('_');
  return /^[A-Za-z]/.test(joined)
    ? joined.slice(0, 60)
    : `value_${joined}`.replace(/_$/, '').slice(0, 60);
}
