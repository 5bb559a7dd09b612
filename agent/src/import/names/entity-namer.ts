import { entityNameOwner, enumNameOwner } from '../../language/checks/check-entity-names.ts';
import { contractNames, entityNames, singular, snakeCase } from '../../language/names/index.ts';
import type { EntityNames } from '../../model/index.ts';
import { begun, capitalized, pascalOf, wordsOf } from './words.ts';

/** `{table}_tenant_id_created_by_id_fkey` has to fit into 63 bytes. */
const longestTable = 34;
/** What many of them are called is longer: `es`, or a word. */
const longestName = longestTable - 'es'.length;
const longestNameOfItems = longestTable - '_items'.length;
const longestType = 60;

/** Finds names for entities and enums that the language takes and that nothing else has. */
export class EntityNamer {
  readonly #types = new Set<string>();
  readonly #tables = new Set<string>();
  readonly #routes = new Set<string>();

  /** @param called what it is called where the table cannot keep its name */
  entity(
    source: string,
    called = source,
  ): { readonly names: EntityNames; readonly plural: string | null } {
    const isKept = entityNames(entityName(source), null).table === source;
    const base = entityName(isKept ? source : called);
    for (const candidate of candidates(base, 'Record')) {
      const plain = entityNames(shortened(candidate, longestName), null);
      const isSame = plain.pascal.toLowerCase() === plain.pascalPlural.toLowerCase();
      const name = isSame ? shortened(candidate, longestNameOfItems) : plain.pascal;
      const plural = isSame ? `${name}Items` : null;
      const names = entityNames(name, plural);
      if (names.table.length > longestTable || !this.#isFree(names)) continue;
      contractNames(names).forEach((type) => this.#types.add(type.toLowerCase()));
      this.#tables.add(names.table);
      this.#routes.add(names.kebabPlural);
      return { names, plural };
    }
    throw new Error(`There is no name for ${source}.`);
  }

  enum(source: string): string {
    const base = pascalOf(begun(wordsOf(source), 'enum'));
    for (const candidate of candidates(base, 'Kind')) {
      const name = shortened(candidate, longestType);
      const type = snakeCase(name);
      const isTaken = this.#types.has(name.toLowerCase()) || this.#tables.has(type);
      if (isTaken || enumNameOwner(name, type) !== null) continue;
      this.#types.add(name.toLowerCase());
      this.#tables.add(type);
      return name;
    }
    throw new Error(`There is no name for ${source}.`);
  }

  #isFree(names: EntityNames): boolean {
    return (
      entityNameOwner(names) === null &&
      !this.#tables.has(names.table) &&
      !this.#routes.has(names.kebabPlural) &&
      contractNames(names).every((type) => !this.#types.has(type.toLowerCase()))
    );
  }
}

/** The table of an entity that is called so. */
export function tableNameOf(source: string): string {
  return entityNames(entityName(source), null).table;
}

function entityName(source: string): string {
  const words = begun(wordsOf(source), 'table');
  const last = words.pop() ?? '';
  return pascalOf([...words, ...wordsOf(singular(last))]) || capitalized(last);
}

/** The name, the name with a word, and then numbers. */
export function* candidates(base: string, word: string): Generator<string> {
  yield base;
  yield `${base}${word}`;
  for (let number = 2; number < 10_000; number += 1) yield `${base}${word}${number}`;
}

/** As many letters as its spelling with underscores has room for; a number at the end stays. */
export function shortened(name: string, most: number): string {
  const [, start = '', end = ''] = /^(.*?)((?:Record|Kind|Value|Link|List)?\d*)$/.exec(name) ?? [];
  let rest = start;
  while (rest.length > 1 && snakeCase(`${rest}${end}`).length > most) rest = rest.slice(0, -1);
  let short = `${rest}${end}`;
  while (short.length > 1 && snakeCase(short).length > most) short = short.slice(0, -1);
  return short;
}
