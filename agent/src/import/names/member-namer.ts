import {
  reservedForColumn,
  reservedForProperty,
  singular,
  snakeCase,
} from '../../language/names/index.ts';
import { candidates, shortened } from './entity-namer.ts';
import { begun, camelOf, wordsOf } from './words.ts';

const ranges = ['From', 'To', 'Min', 'Max'];

/** The column of a field that is called so. */
export function columnNameOf(source: string): string {
  return snakeCase(camelOf(begun(wordsOf(source), 'field')));
}

/** Finds names for the fields and relations of one entity. */
export class MemberNamer {
  readonly #table: string;
  readonly #taken = new Set<string>();
  readonly #columns = new Set<string>();

  /** @param table as the generator calls it: some names are made of both */
  constructor(table: string) {
    this.#table = table;
  }

  field(source: string): string {
    const room = 52 - this.#table.length;
    return this.#find(source, 'Value', room, (name) => [
      [name, ...ranges.map((range) => name + range)],
      snakeCase(name),
    ]);
  }

  /** Of a column that holds a reference: `customer_id` is `customer`. */
  belongsTo(source: string): string {
    const words = wordsOf(source);
    const plain = words.length > 1 && words.at(-1) === 'id' ? words.slice(0, -1) : words;
    const room = 43 - this.#table.length;
    return this.#find(plain.join(' '), 'Link', room, (name) => [
      [name, `${name}Id`],
      `${snakeCase(name)}_id`,
    ]);
  }

  /** Of the other side of a reference, which has no column. */
  many(source: string): string {
    return this.#find(source, 'List', 50, (name) => [[name], null]);
  }

  manyToMany(source: string): string {
    return this.#find(source, 'List', 20, (name) => [[name, `${singular(name)}Ids`], null]);
  }

  #find(
    source: string,
    word: string,
    room: number,
    spellings: (name: string) => readonly [readonly string[], string | null],
  ): string {
    const base = camelOf(begun(wordsOf(source), 'field'));
    for (const candidate of candidates(base, word)) {
      const name = shortened(candidate, Math.max(room, 12));
      const [properties, column] = spellings(name);
      const isReserved =
        reservedForProperty(name) !== null ||
        (column !== null && reservedForColumn(column) !== null);
      const isTaken =
        properties.some((each) => this.#taken.has(each.toLowerCase())) ||
        (column !== null && this.#columns.has(column));
      if (isReserved || isTaken || name === 'position') continue;
      properties.forEach((each) => this.#taken.add(each.toLowerCase()));
      if (column !== null) this.#columns.add(column);
      return name;
    }
    throw new Error(`There is no name for ${source}.`);
  }
}
