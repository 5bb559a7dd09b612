'use client';

import { Checkbox } from '@monorepo/ui/checkbox';
import { useTranslations } from 'next-intl';
import { fieldsOf } from '../model/definition.ts';
import { titleOf } from '../model/record.ts';
import { FieldValue } from '../value/field-value.tsx';
import { moveBetweenRows } from './move-between-rows.ts';
import type { RecordRowsProps } from './record-rows.ts';
import { rowAttribute } from './row-attributes.ts';
import { RecordTitle } from './record-title.tsx';

/** Records on a narrow screen. */
export function RecordCards(props: RecordRowsProps) {
  const { organization, definition, records, columns, selection, linked = true } = props;
  const t = useTranslations('records');
  const [first, ...others] = fieldsOf(definition, columns);
  return (
    <ul
      aria-label={definition.labelPlural}
      className="divide-y divide-line rounded-xl border border-line bg-surface shadow-card"
      onKeyDown={moveBetweenRows}
    >
      {records.map((record) => (
        <li key={record.id} {...{ [rowAttribute]: record.id }} className="flex gap-3 p-4">
          {selection && (
            <Checkbox
              className="mt-0.5"
              aria-label={t('select.one', { title: titleOf(definition, record) })}
              checked={selection.has(record.id)}
              onCheckedChange={() => selection.toggle(record.id)}
            />
          )}
          <div className="min-w-0 flex-1">
            {first && (
              <p className="text-lg font-medium">
                <RecordTitle {...{ organization, definition, record, linked }} field={first} />
              </p>
            )}
            <dl className="mt-1.5 grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1 text-sm">
              {others.map((field) => (
                <div key={field.name} className="contents">
                  <dt className="text-ink-faint">{field.label}</dt>
                  <dd className="min-w-0 wrap-anywhere text-ink-soft">
                    <FieldValue {...{ organization, field }} value={record[field.name]} brief />
                  </dd>
                </div>
              ))}
            </dl>
          </div>
        </li>
      ))}
    </ul>
  );
}
