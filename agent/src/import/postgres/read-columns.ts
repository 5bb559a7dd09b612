import type { ForeignColumn, ForeignDefault, ForeignType } from '../foreign-schema.ts';
import { readColumnDefault } from './column-default.ts';
import { readColumnType } from './column-type.ts';
import type { Notes } from './foreign-schema-of.ts';
import type { CatalogueRows, ColumnRow } from './rows.ts';

/** The columns of a table that a spec can have, in their order. */
export function readColumns(table: string, rows: CatalogueRows, notes: Notes): ForeignColumn[] {
  return rows.columns
    .filter((row) => row.table === table)
    .flatMap((row) => {
      const element = `${table}.${row.name}`;
      const read = readColumnType(row, rows.extents.get(element));
      if (read === null) {
        const instead =
          row.typeName === 'tsvector'
            ? 'nothing: `search` on the fields that it is made of finds the same'
            : 'nothing: files are kept outside the database';
        notes.add(element, 'column', `a column of type ${row.type}`, instead);
        return [];
      }
      const { type, deviation } = read;
      if (deviation !== null) notes.add(element, 'type', deviation.what, deviation.instead);
      if (row.collation !== null && !['C', 'und-x-icu'].includes(row.collation)) {
        notes.add(element, 'type', `the collation ${row.collation}`, 'the collation of all texts');
      }
      return [
        {
          name: row.name,
          place: `${rows.schema}.${element}`,
          type,
          isNullable: row.isNullable,
          hasNull: rows.extents.get(element)?.hasNull ?? true,
          default: readDefault(row, type, element, notes),
          comment: row.comment,
        },
      ];
    });
}

function readDefault(
  row: ColumnRow,
  type: ForeignType,
  element: string,
  notes: Notes,
): ForeignDefault | null {
  if (row.isIdentity) return { kind: 'counter' };
  if (row.isGenerated) {
    const what = `a column worked out by the database: ${row.default ?? ''}`;
    notes.add(element, 'default', what, 'a field that somebody has to write');
    return null;
  }
  if (row.default === null) return null;
  const value = readColumnDefault(row.default, type);
  if (value !== undefined) return value;
  notes.add(element, 'default', `the default ${row.default}`, 'no default');
  return null;
}
