'use client';

import { AlertDialog } from '@monorepo/ui/alert-dialog';
import { Button, buttonStyles, IconButton } from '@monorepo/ui/button';
import Pencil from 'lucide-react/icons/pencil';
import Trash2 from 'lucide-react/icons/trash-2';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { RecordData, RecordScreen } from '../model/definition.ts';
import { recordPath } from '../model/paths.ts';
import { mayDo, titleOf } from '../model/record.ts';
import { useRecordActions } from './use-record-actions.ts';

export interface RecordActionsProps extends RecordScreen {
  record: RecordData;
}

/** What can be done to one record, by this person and in its state. */
export function RecordActions({ organization, definition, may, record }: RecordActionsProps) {
  const t = useTranslations('records');
  const [asking, setAsking] = useState(false);
  const { transition, remove } = useRecordActions({ organization, definition, record });
  const { workflow, softDelete = false } = definition;
  const state = workflow && record[workflow.field];
  const transitions = (workflow?.transitions ?? []).filter(
    ({ name, from }) => from.some((known) => known === state) && mayDo(record, name, may),
  );
  return (
    <div className="flex flex-wrap items-center gap-2">
      {transitions.map(({ name, label }) => (
        <Button
          key={name}
          loading={transition.isPending && transition.variables === name}
          disabled={transition.isPending && transition.variables !== name}
          onClick={() => transition.mutate(name)}
        >
          {label}
        </Button>
      ))}
      {definition.form && mayDo(record, 'update', may) && (
        <Link
          href={recordPath(organization, definition.route, record.id, 'edit')}
          className={buttonStyles({ variant: 'primary' })}
        >
          <Pencil aria-hidden="true" />
          {t('edit')}
        </Link>
      )}
      {mayDo(record, 'delete', may) && (
        <IconButton
          label={t('delete')}
          icon={<Trash2 aria-hidden="true" />}
          variant="secondary"
          onClick={() => setAsking(true)}
        />
      )}
      <AlertDialog
        open={asking}
        onOpenChange={setAsking}
        title={t('confirm.delete', { title: titleOf(definition, record) })}
        description={t(softDelete ? 'confirm.restorable' : 'confirm.forGood')}
        confirmLabel={t('delete')}
        cancelLabel={t('cancel')}
        tone="danger"
        pending={remove.isPending}
        onConfirm={() => remove.mutate(undefined, { onSettled: () => setAsking(false) })}
      />
    </div>
  );
}
