'use client';

import { Button } from '@monorepo/ui/button';
import { Dialog } from '@monorepo/ui/dialog';
import { useTranslations } from 'next-intl';
import { useId, useRef, useState } from 'react';
import type { ItemPatch } from '../model/change.ts';
import type { ItemRow } from '../model/rows.ts';
import { DetailsForm } from './details-form.tsx';
import { Facts, History } from './facts.tsx';

export interface DetailsProps {
  /** As it was when the person opened it: what changes meanwhile must not change under their hands. */
  row: ItemRow;
  open: boolean;
  writable: boolean;
  onClose: () => void;
  onSave: (patch: ItemPatch) => void;
}

/** Everything about one item, in a dialog. */
export function Details({ row, open, writable, onClose, onSave }: DetailsProps) {
  const t = useTranslations('checklist.details');
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
        <DetailsForm
          id={formId}
          item={row.item}
          firstField={firstField}
          onDirty={setDirty}
          onSave={onSave}
        />
      ) : (
        <Facts item={row.item} />
      )}
      <History item={row.item} />
    </Dialog>
  );
}
