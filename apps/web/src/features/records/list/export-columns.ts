import type { RecordDefinition, RecordField } from '../model/definition.ts';

/** A column of a CSV file: as the api calls it, and as people do. */
export interface ExportColumn {
  readonly name: string;
  readonly label: string;
}

/** The columns of a file: those of the list, or all that the person may see. An amount takes two. */
export function exportColumnsOf(
  { fields }: RecordDefinition,
  shown: readonly RecordField[],
  all: boolean,
  currencyOf: (label: string) => string,
): ExportColumn[] {
  const columns = (all ? fields : shown)
    .filter(({ name }) => name !== 'deletedAt')
    .flatMap(({ name, kind, label }): ExportColumn[] => {
      const column = { name, label };
      if (kind !== 'money') return [column];
      return [column, { name: `${name}Currency`, label: currencyOf(label) }];
    });
  return all ? [{ name: 'id', label: 'ID' }, ...columns] : columns;
}
