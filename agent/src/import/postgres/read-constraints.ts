import type {
  ForeignCheck,
  ForeignIndex,
  ForeignKey,
  ForeignReference,
  ForeignTable,
} from '../foreign-schema.ts';
import { parseCondition } from '../sql/parse-condition.ts';
import type { Notes } from './foreign-schema-of.ts';
import type { CatalogueRows, ConstraintRow, IndexRow } from './rows.ts';

interface Known {
  /** The columns of the table that were kept. */
  readonly kept: ReadonlySet<string>;
  /** The tables of the schema. */
  readonly tables: ReadonlySet<string>;
}

type Constraints = Pick<ForeignTable, 'primaryKey' | 'references' | 'keys' | 'indexes' | 'checks'>;

/** Keys, references, indexes and checks of a table. */
export function readConstraints(
  table: string,
  rows: CatalogueRows,
  known: Known,
  notes: Notes,
): Constraints {
  const own = rows.constraints.filter((row) => row.table === table);
  const place = (name: string) => `${rows.schema}.${table} ${name}`;
  for (const { name, kind, isDeferrable, definition } of own) {
    if (isDeferrable && kind !== 'f')
      notes.add(
        `${table}.${name}`,
        'key',
        'a key checked at the end of a transaction',
        'one that is checked at once',
      );
    if (kind === 'x')
      notes.add(
        `${table}.${name}`,
        'check',
        definition,
        'nothing: no two records are compared but for being the same',
      );
  }
  const indexes = rows.indexes.filter((row) => row.table === table && !row.isOfConstraint);
  return {
    primaryKey: own.find(({ kind }) => kind === 'p')?.columns ?? [],
    references: own
      .filter(({ kind }) => kind === 'f')
      .flatMap((row) => readReference(row, known, place(row.name), notes)),
    keys: indexes
      .filter(({ isUnique }) => isUnique)
      .flatMap((row) => readKey(row, known, place(row.name), notes)),
    indexes: indexes
      .filter(({ isUnique }) => !isUnique)
      .flatMap((row) => readIndex(row, known, place(row.name), notes)),
    checks: own
      .filter(({ kind }) => kind === 'c')
      .flatMap((row) => readCheck(row, place(row.name), notes)),
  };
}

function readReference(
  row: ConstraintRow,
  { kept, tables }: Known,
  place: string,
  notes: Notes,
): ForeignReference[] {
  const element = `${row.table}.${row.columns.join('+')}`;
  const target = row.target ?? '';
  if (row.isOwnSchema !== true || !tables.has(target)) {
    notes.add(
      element,
      'reference',
      `a reference to ${target}, which is not imported`,
      'a field that holds the value alone',
    );
    return [];
  }
  if (!row.columns.every((column) => kept.has(column))) return [];
  const onDelete = readOnDelete(row, element, notes);
  if (row.isDeferrable)
    notes.add(
      element,
      'reference',
      'a reference checked at the end of a transaction',
      'one that is checked at once',
    );
  return [
    { place, columns: row.columns, table: target, targetColumns: row.targetColumns, onDelete },
  ];
}

function readOnDelete(
  { onDelete }: ConstraintRow,
  element: string,
  notes: Notes,
): ForeignReference['onDelete'] {
  if (onDelete === 'c') return 'cascade';
  if (onDelete === 'n') return 'setNull';
  if (onDelete === 'd') notes.add(element, 'reference', 'ON DELETE SET DEFAULT', 'restrict');
  if (onDelete === 'a')
    notes.add(
      element,
      'reference',
      'ON DELETE NO ACTION, checked at the end of the statement',
      'restrict, which is checked at once',
    );
  return 'restrict';
}

function readKey(row: IndexRow, { kept }: Known, place: string, notes: Notes): ForeignKey[] {
  const element = `${row.table}.${row.name}`;
  const refuse = (what: string) => {
    notes.add(element, 'key', what, 'nothing');
    return [];
  };
  if (!row.columns.every((column) => kept.has(column)))
    return refuse(`a key over an expression or a column that is left out: ${row.definition}`);
  if (row.nullsAreSame)
    notes.add(element, 'key', 'a key that takes empty values for the same', 'one that does not');
  if (row.hasMore)
    notes.add(element, 'key', 'a key that carries further columns', 'a key without them');
  if (row.where === null) return [{ place, columns: row.columns, where: null }];
  const where = parseCondition(row.where);
  if (where === null) return refuse(`a key of some rows alone: ${row.definition}`);
  return [{ place, columns: row.columns, where }];
}

function readIndex(row: IndexRow, { kept }: Known, place: string, notes: Notes): ForeignIndex[] {
  const element = `${row.table}.${row.name}`;
  const refuse = (what: string) => {
    notes.add(element, 'index', what, 'nothing: write it as a migration of your own');
    return [];
  };
  if (!row.columns.every((column) => kept.has(column)))
    return refuse(`an index over an expression or a column that is left out: ${row.definition}`);
  if (row.where !== null) return refuse(`an index of some rows alone: ${row.definition}`);
  if (row.hasMore)
    notes.add(element, 'index', 'an index that carries further columns', 'an index without them');
  if (row.isOrdered)
    notes.add(
      element,
      'index',
      `an index in an order of its own: ${row.definition}`,
      'an ascending one',
    );
  if (row.method === 'btree') return [{ place, columns: row.columns, using: 'btree' }];
  if (row.method !== 'gin') return refuse(`an index of the method ${row.method}`);
  const isTrigram = row.operators.every((operator) => operator === 'gin_trgm_ops');
  return [{ place, columns: row.columns, using: isTrigram ? 'trigram' : 'gin' }];
}

function readCheck(row: ConstraintRow, place: string, notes: Notes): ForeignCheck[] {
  const condition = row.expression === null ? null : parseCondition(row.expression);
  if (condition !== null) return [{ name: row.name, place, condition }];
  notes.add(
    `${row.table}.${row.name}`,
    'check',
    row.definition,
    'nothing: write it as a migration of your own',
  );
  return [];
}
