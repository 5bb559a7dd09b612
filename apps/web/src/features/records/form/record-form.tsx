'use client';

import { Button } from '@monorepo/ui/button';
import { deferred } from '@monorepo/ui/deferred';
import { useTranslations } from 'next-intl';
import { type SyntheticEvent, useId } from 'react';
import { CreateFormContext, type RecordFormProps } from './create-form.ts';
import { FieldControl } from './field-control.tsx';
import { LeaveGuard } from './leave-guard.tsx';
import { ProblemSummary } from './problem-summary.tsx';
import { useRecordForm } from './use-record-form.ts';

const conflictNotice = deferred(() => import('./conflict-notice.tsx'));

/** Makes or edits a record. */
export function RecordForm(props: RecordFormProps) {
  const { organization, fields, record, related = [], cancel } = props;
  const t = useTranslations('records.form');
  const form = useRecordForm(props);
  const conflict = conflictNotice.useModule(form.theirs !== null);
  const id = useId();
  const controlId = (name: string) => `${id}-${name}`;

  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    // A form in a dialog is inside of another form for React, though not on the page.
    event.stopPropagation();
    form.submit();
  };

  return (
    <form noValidate onSubmit={submit} className="grid gap-5" aria-busy={form.save.isPending}>
      <LeaveGuard active={form.dirty} />
      {form.theirs === null || conflict === null ? (
        <ProblemSummary
          fields={fields}
          problems={form.problems}
          error={form.save.error}
          controlId={controlId}
        />
      ) : (
        <conflict.ConflictNotice
          {...{ organization, fields: form.contested, theirs: form.theirs }}
          onSaveMine={form.saveMine}
          onTakeTheirs={form.takeTheirs}
        />
      )}
      <div className="grid gap-x-6 gap-y-5 sm:grid-cols-2">
        <CreateFormContext value={createForm}>
          {fields.map((field) => (
            <FieldControl
              key={field.name}
              {...{ organization, field, related }}
              controlId={controlId(field.name)}
              value={form.values[field.name] ?? ''}
              problem={form.problems[field.name]}
              onChange={(value) => form.change(field.name, value)}
            />
          ))}
        </CreateFormContext>
      </div>
      <div className="flex flex-wrap-reverse justify-end gap-2">
        {cancel}
        <Button type="submit" variant="primary" loading={form.save.isPending}>
          {t(record === null ? 'create' : 'save')}
        </Button>
      </div>
    </form>
  );
}

const createForm = { RecordForm };
