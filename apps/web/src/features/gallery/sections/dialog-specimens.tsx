'use client';

import { AlertDialog } from '@monorepo/ui/alert-dialog';
import { Button } from '@monorepo/ui/button';
import { Dialog } from '@monorepo/ui/dialog';
import { Field } from '@monorepo/ui/field';
import { Input } from '@monorepo/ui/input';
import { useTranslations } from 'next-intl';
import { useId, useState } from 'react';

const deletionMs = 1_200;

export function DialogSpecimens() {
  const t = useTranslations('gallery');
  const o = useTranslations('gallery.overlays');
  const [open, setOpen] = useState<'dialog' | 'alert' | null>(null);
  const [pending, setPending] = useState(false);
  const form = useId();

  const remove = () => {
    setPending(true);
    setTimeout(() => {
      setPending(false);
      setOpen(null);
    }, deletionMs);
  };

  return (
    <>
      <Button onClick={() => setOpen('dialog')}>{o('dialogOpen')}</Button>
      <Button variant="danger" onClick={() => setOpen('alert')}>
        {o('alertOpen')}
      </Button>
      <Dialog
        open={open === 'dialog'}
        onOpenChange={(next) => setOpen(next ? 'dialog' : null)}
        title={o('dialogTitle')}
        description={o('dialogDescription')}
        closeLabel={o('close')}
        footer={
          <>
            <Button onClick={() => setOpen(null)}>{o('cancel')}</Button>
            <Button variant="primary" type="submit" form={form}>
              {t('buttons.primary')}
            </Button>
          </>
        }
      >
        <form
          id={form}
          onSubmit={(event) => {
            event.preventDefault();
            setOpen(null);
          }}
        >
          <Field label={t('fields.name')} hint={t('fields.nameHint')} required>
            <Input defaultValue={t('fields.nameValue')} />
          </Field>
        </form>
      </Dialog>
      <AlertDialog
        open={open === 'alert'}
        onOpenChange={(next) => setOpen(next ? 'alert' : null)}
        title={o('alertTitle')}
        description={o('alertDescription')}
        confirmLabel={t('buttons.danger')}
        cancelLabel={o('cancel')}
        onConfirm={remove}
        pending={pending}
        tone="danger"
      />
    </>
  );
}
