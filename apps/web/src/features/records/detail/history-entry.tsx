'use client';

import type { HistoryEntry } from '@monorepo/shared-types';
import { useTranslations } from 'next-intl';
import type { RecordDefinition, RecordField } from '../model/definition.ts';
import { nameSent } from '../model/form-values.ts';
import { FieldValue } from '../value/field-value.tsx';
import { LocalTime } from '../value/local-time.tsx';

export interface HistoryEntryItemProps {
  organization: string;
  definition: RecordDefinition;
  entry: HistoryEntry;
}

/** One thing that happened to a record. */
export function HistoryEntryItem({ organization, definition, entry }: HistoryEntryItemProps) {
  const t = useTranslations('records.history');
  const { at, actor, changes } = entry;
  const word = wordOf(entry);
  const shown = changes.flatMap((change) => {
    const field = definition.fields.find(
      (candidate) => candidate.name === change.field || nameSent(candidate) === change.field,
    );
    return field === undefined || unsaid.has(field.name) ? [] : [{ ...change, field }];
  });
  return (
    <li className="relative ps-5 pb-5 last:pb-0">
      <span
        aria-hidden="true"
        className="absolute -start-1 top-1.5 size-2 rounded-full bg-line-strong forced-colors:bg-[CanvasText]"
      />
      <p>
        <bdi className="font-medium">
          {actor === null ? t('system') : (actor.name ?? t('somebody'))}
        </bdi>{' '}
        <span className="text-ink-soft">{t(`actions.${word}`)}</span>
      </p>
      <p className="text-sm text-ink-faint">
        <LocalTime at={at} />
      </p>
      {word === 'update' && shown.length > 0 && (
        <dl className="mt-2 grid gap-1 text-sm">
          {shown.map(({ field, before, after }) => (
            <div key={field.name} className="flex flex-wrap items-baseline gap-x-2">
              <dt className="text-ink-faint">{field.label}</dt>
              <dd className="flex min-w-0 flex-wrap items-baseline gap-x-2">
                <Change {...{ organization, field, before, after }} />
              </dd>
            </div>
          ))}
        </dl>
      )}
    </li>
  );
}

const unsaid = new Set(['updatedAt', 'deletedAt']);

/** A record that is deleted softly is changed, as the log sees it. */
function wordOf({ action, changes }: HistoryEntry) {
  const deletion = changes.find(({ field }) => field === 'deletedAt');
  if (action !== 'update' || deletion === undefined) return action;
  return deletion.after === null ? 'restore' : 'delete';
}

interface ChangeProps {
  organization: string;
  field: RecordField;
  before: unknown;
  after: unknown;
}

/** Of a relation the history knows ids alone, and of long texts a line would not do: that they changed is what is said. */
const named: readonly RecordField['kind'][] = [
  'relation',
  'relations',
  'richtext',
  'json',
  'money',
];

function Change({ organization, field, before, after }: ChangeProps) {
  const t = useTranslations('records.history');
  if (named.includes(field.kind)) return <span className="text-ink-soft">{t('changed')}</span>;
  return (
    <>
      <del className="min-w-0 text-ink-faint decoration-ink-faint/50">
        <span className="sr-only">{t('before')} </span>
        <FieldValue {...{ organization, field }} value={before} brief />
      </del>
      <ins className="min-w-0 no-underline">
        <span className="sr-only">{t('after')} </span>
        <FieldValue {...{ organization, field }} value={after} brief />
      </ins>
    </>
  );
}
