import type { FieldKind } from './field-kinds.ts';
import type { RecordsDefinition } from './records-definition.ts';
import type { Row } from './records-query.ts';

interface CsvColumn {
  /** Whose access decides who sees it. */
  readonly field: string;
  readonly cell: (record: Row) => string;
}

/** Every column that a CSV file of a kind of record can have: an amount and its currency in two, another record by its name and its id. */
export function csvColumns({
  fields,
  references = {},
  links = {},
}: RecordsDefinition<unknown>): Map<string, CsvColumn> {
  return new Map<string, CsvColumn>([
    ['id', plain('id')],
    ...Object.entries(fields).flatMap(([name, kind]) => columnsOf(name, kind)),
    ...Object.keys(references).flatMap((name): [string, CsvColumn][] => [
      [name, { field: name, cell: (record) => part(record[name], 'label') }],
      [`${name}Id`, { field: name, cell: (record) => part(record[name], 'id') }],
    ]),
    ...Object.keys(links).map((name): [string, CsvColumn] => [
      name,
      { field: name, cell: (record) => labels(record[name]) },
    ]),
    ['createdBy', { field: 'createdBy', cell: (record) => part(record['createdBy'], 'name') }],
    ['createdAt', plain('createdAt')],
    ['updatedAt', plain('updatedAt')],
  ]);
}

function columnsOf(name: string, { parts }: FieldKind): [string, CsvColumn][] {
  if (parts === undefined) return [[name, plain(name)]];
  return [
    [name, { field: name, cell: (record) => part(record[name], 'amount') }],
    [`${name}Currency`, { field: name, cell: (record) => part(record[name], 'currency') }],
  ];
}

function plain(field: string): CsvColumn {
  return { field, cell: (record) => textOf(record[field]) };
}

function part(value: unknown, name: string): string {
  return textOf((value as Row | null | undefined)?.[name]);
}

function labels(value: unknown): string {
  return textOf(Array.isArray(value) ? value.map((each) => part(each, 'label')) : value);
}

/** Texts of a list are put together with semicolons; what has no text of its own is JSON. */
function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  if (Array.isArray(value) && value.every((each) => typeof each === 'string')) {
    return value.join('; ');
  }
  return JSON.stringify(value);
}
