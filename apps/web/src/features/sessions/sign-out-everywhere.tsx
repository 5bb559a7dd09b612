'use client';

import { AlertDialog } from '@monorepo/ui/alert-dialog';
import { Button } from '@monorepo/ui/button';
import { useToasts } from '@monorepo/ui/toast';
import { useTranslations } from 'next-intl';
import { useState, useTransition } from 'react';
import { submitSignOut } from '@/features/shell/sign-out-form.tsx';
import { useErrorMessage } from '@/lib/use-error-message.ts';
import { actionFailure } from '@/lib/action-failure.ts';
import { revokeEverywhere } from './sessions.actions.ts';

/** Ends every session after a question, then goes to the sign-in page. */
export function SignOutEverywhere() {
  const t = useTranslations('settings.sessions.everywhere');
  const toasts = useToasts();
  const errorMessage = useErrorMessage();
  const [open, setOpen] = useState(false);
  const [pending, startTransition] = useTransition();

  const confirm = () =>
    startTransition(async () => {
      const { code } = await revokeEverywhere().catch((error: unknown) => ({
        code: actionFailure(error),
      }));
      if (!code) {
        submitSignOut();
        return;
      }
      setOpen(false);
      toasts.show({ title: errorMessage(code), tone: 'danger' });
    });

  return (
    <>
      <Button variant="danger" onClick={() => setOpen(true)}>
        {t('button')}
      </Button>
      <AlertDialog
        open={open}
        onOpenChange={setOpen}
        tone="danger"
        title={t('title')}
        description={t('description')}
        confirmLabel={t('confirm')}
        cancelLabel={t('cancel')}
        pending={pending}
        onConfirm={confirm}
      />
    </>
  );
}
