'use client';

import { Checkbox } from '@monorepo/ui/checkbox';
import {
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableHeaderCell,
  TableRow,
} from '@monorepo/ui/table';
import { useTranslations } from 'next-intl';
import { fieldsOf, type RecordDefinition, type RecordField } from '../model/definition.ts';
import { titleOf } from '../model/record.ts';
import { sortsOf } from '../model/record-view.ts';
import { FieldValue } from '../value/field-value.tsx';
import type { RecordRowsProps } from './record-rows.ts';
import { RecordTitle } from './record-title.tsx';
import { moveBetweenRows } from './move-between-rows.ts';
import { rowAttribute } from './row-attributes.ts';

export interface RecordTableProps extends RecordRowsProps {
  /** The order, where the columns can change it. */
  sort?: string;
  onSort?: (sort: string) => void;
}

/** Records as a table, where there is room for one. */
export function RecordTable(props: RecordTableProps) {
  const { organization, definition, records, columns, selection, linked = true } = props;
  const t = useTranslations('records');
  const [first, ...others] = fieldsOf(definition, columns);
  const picked = selection?.selected.length ?? 0;
  return (
    <Table label={definition.labelPlural}>
      <TableHead>
        <tr>
          {selection && (
            <TableHeaderCell className="w-0 pe-0!">
              <Checkbox
                className="align-middle"
                aria-label={t('select.all')}
                checked={picked === records.length}
                indeterminate={picked > 0 && picked < records.length}
                onCheckedChange={(checked) => (checked ? selection.all() : selection.clear())}
              />
            </TableHeaderCell>
          )}
          {[first, ...others].map(
            (field) => field && <ColumnHeader key={field.name} {...props} field={field} />,
          )}
        </tr>
      </TableHead>
      <TableBody onKeyDown={moveBetweenRows}>
        {records.map((record) => (
          <TableRow
            key={record.id}
            {...{ [rowAttribute]: record.id }}
            selected={selection?.has(record.id)}
          >
            {selection && (
              <TableCell className="w-0 pe-0!">
                <Checkbox
                  className="align-middle"
                  aria-label={t('select.one', { title: titleOf(definition, record) })}
                  checked={selection.has(record.id)}
                  onCheckedChange={() => selection.toggle(record.id)}
                />
              </TableCell>
            )}
            {first && (
              <TableCell className="max-w-72 min-w-36 font-medium">
                <RecordTitle {...{ organization, definition, record, linked }} field={first} />
              </TableCell>
            )}
            {others.map((field) => (
              <TableCell
                key={field.name}
                numeric={isNumeric(field)}
                className="max-w-72 truncate text-ink-soft"
              >
                <FieldValue {...{ organization, field }} value={record[field.name]} brief />
              </TableCell>
            ))}
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

interface ColumnHeaderProps {
  definition: RecordDefinition;
  field: RecordField;
  sort?: string;
  onSort?: (sort: string) => void;
}

/** Pressed once it sorts upwards, pressed again downwards. */
function ColumnHeader({ definition, field, sort, onSort }: ColumnHeaderProps) {
  const { name, label } = field;
  const numeric = isNumeric(field);
  if (onSort === undefined || !sortsOf(definition).includes(name)) {
    return <TableHeaderCell numeric={numeric}>{label}</TableHeaderCell>;
  }
  const state = sort === name ? 'ascending' : sort === `-${name}` ? 'descending' : 'none';
  return (
    <TableHeaderCell
      numeric={numeric}
      sort={state}
      onSort={() => onSort(state === 'ascending' ? `-${name}` : name)}
    >
      {label}
    </TableHeaderCell>
  );
}

function isNumeric({ kind }: RecordField): boolean {
  return kind === 'int' || kind === 'bigint' || kind === 'decimal' || kind === 'money';
}
