'use client';

import { Button } from '@monorepo/ui/button';
import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import type { RecordData, RecordField } from '../model/definition.ts';
import { FieldValue } from '../value/field-value.tsx';

export interface ConflictNoticeProps {
  organization: string;
  /** The fields that both changed; none where the two changes can stand side by side. */
  fields: readonly RecordField[];
  theirs: RecordData;
  onSaveMine: () => void;
  onTakeTheirs: () => void;
}

/** Somebody else saved the record meanwhile: what they wrote, and whose words shall stand. */
export function ConflictNotice(props: ConflictNoticeProps) {
  const { organization, fields, theirs, onSaveMine, onTakeTheirs } = props;
  const t = useTranslations('records.conflict');
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => panel.current?.focus(), []);
  return (
    <div
      ref={panel}
      role="alert"
      tabIndex={-1}
      className="grid gap-3 rounded-lg border border-warning bg-warning-soft p-3.5 outline-none focus-visible:outline-2 focus-visible:outline-focus"
    >
      <p className="font-medium">{t(fields.length > 0 ? 'both' : 'apart')}</p>
      {fields.length > 0 && (
        <dl className="grid gap-1.5">
          {fields.map((field) => (
            <div key={field.name} className="flex flex-wrap gap-x-2">
              <dt className="text-ink-soft">{t('theirs', { label: field.label })}</dt>
              <dd className="min-w-0 wrap-anywhere">
                <FieldValue {...{ organization, field }} value={theirs[field.name]} brief />
              </dd>
            </div>
          ))}
        </dl>
      )}
      <div className="flex flex-wrap gap-2">
        <Button size="small" variant="primary" onClick={onSaveMine}>
          {t('saveMine')}
        </Button>
        <Button size="small" onClick={onTakeTheirs}>
          {t('takeTheirs')}
        </Button>
      </div>
    </div>
  );
}
