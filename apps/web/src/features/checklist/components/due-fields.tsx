'use client';

import { Button } from '@monorepo/ui/button';
import { Field } from '@monorepo/ui/field';
import { Input } from '@monorepo/ui/input';
import { useTranslations } from 'next-intl';
import { noDue, type DueFields } from '../model/due.ts';

export type DueError = 'dateInvalid' | 'timeWithoutDate';

export interface DueFieldsProps {
  due: DueFields;
  onChange: (due: DueFields) => void;
  error: DueError | null;
}

/** A date and, where it matters, a time; both in the person's own time zone. */
export function DueInputs({ due, onChange, error }: DueFieldsProps) {
  const t = useTranslations('checklist.details');
  return (
    <div className="flex flex-wrap items-start gap-3">
      <Field
        label={t('dueDate')}
        className="min-w-36 flex-1"
        error={error === null ? undefined : t(error)}
      >
        <Input
          type="date"
          name="dueDate"
          min="1900-01-01"
          max="9999-12-31"
          value={due.date}
          onChange={(event) => onChange({ ...due, date: event.currentTarget.value })}
        />
      </Field>
      <Field
        label={t('dueTime')}
        note={t('optional')}
        hint={t('timeHint')}
        className="min-w-36 flex-1"
      >
        <Input
          type="time"
          name="dueTime"
          value={due.time}
          onChange={(event) => onChange({ ...due, time: event.currentTarget.value })}
        />
      </Field>
      {due.date !== '' && (
        <Button size="small" variant="ghost" onClick={() => onChange(noDue)}>
          {t('clearDue')}
        </Button>
      )}
    </div>
  );
}

/** What is wrong with the fields. A date half typed reads as empty: only the field itself knows that it is not. */
export function dueErrorOf(form: HTMLFormElement, due: DueFields): DueError | null {
  const fields = ['dueDate', 'dueTime'].map((name) => form.elements.namedItem(name));
  const isInvalid = fields.some(
    (field) => field instanceof HTMLInputElement && !field.validity.valid,
  );
  if (isInvalid) return 'dateInvalid';
  return due.date === '' && due.time !== '' ? 'timeWithoutDate' : null;
}
