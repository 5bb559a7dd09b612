'use client';

import { Button } from '@monorepo/ui/button';
import { Dialog } from '@monorepo/ui/dialog';
import { useTranslations } from 'next-intl';
import { useId, useRef, useState } from 'react';
import type { TodoPatch } from '../model/todo-change.ts';
import type { TodoRow } from '../model/todo-rows.ts';
import { TodoDetailsForm } from './todo-details-form.tsx';
import { TodoFacts, TodoHistory } from './todo-facts.tsx';

export interface TodoDetailsProps {
  /** As it was when the person opened it: what changes meanwhile must not change under their hands. */
  row: TodoRow;
  open: boolean;
  writable: boolean;
  onClose: () => void;
  onSave: (patch: TodoPatch) => void;
}

/** Everything about one todo, in a dialog. */
export function TodoDetails({ row, open, writable, onClose, onSave }: TodoDetailsProps) {
  const t = useTranslations('todos.details');
  const formId = useId();
  const firstField = useRef<HTMLInputElement>(null);
  const [dirty, setDirty] = useState(false);
  const [leaving, setLeaving] = useState(false);

  const leave = () => {
    if (dirty) setLeaving(true);
    else onClose();
  };

  const buttons = leaving ? (
    <>
      <p role="alert" className="me-auto self-center font-medium">
        {t('discard')}
      </p>
      <Button autoFocus onClick={() => setLeaving(false)}>
        {t('keepEditing')}
      </Button>
      <Button variant="danger" onClick={onClose}>
        {t('discardConfirm')}
      </Button>
    </>
  ) : (
    <>
      <Button onClick={leave}>{t('cancel')}</Button>
      <Button type="submit" form={formId} variant="primary">
        {t('save')}
      </Button>
    </>
  );

  return (
    <Dialog
      open={open}
      onOpenChange={(next) => {
        if (!next) leave();
      }}
      title={t(writable ? 'title' : 'readOnlyTitle')}
      closeLabel={t('close')}
      initialFocus={writable ? firstField : undefined}
      footer={writable ? buttons : undefined}
    >
      {writable ? (
        <TodoDetailsForm
          id={formId}
          todo={row.todo}
          firstField={firstField}
          onDirty={setDirty}
          onSave={onSave}
        />
      ) : (
        <TodoFacts todo={row.todo} />
      )}
      <TodoHistory todo={row.todo} />
    </Dialog>
  );
}
