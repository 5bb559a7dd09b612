'use client';

import { type Session } from '@monorepo/shared-types';
import { Card, CardBody, CardFooter, CardHeader } from '@monorepo/ui/card';
import { useToasts } from '@monorepo/ui/toast';
import { useTranslations } from 'next-intl';
import { useOptimistic, useTransition } from 'react';
import { useErrorMessage } from '@/lib/use-error-message.ts';
import { actionFailure } from '@/lib/action-failure.ts';
import { type Device } from './device.ts';
import { SessionRow } from './session-row.tsx';
import { revokeSession } from './sessions.actions.ts';
import { SignOutEverywhere } from './sign-out-everywhere.tsx';

export type SessionWithDevice = Omit<Session, 'userAgent'> & { device: Device };

/** Where the person is signed in. A revoked session leaves the list at once and comes back if it could not be ended. */
export function Sessions({ sessions }: { sessions: readonly SessionWithDevice[] }) {
  const t = useTranslations('settings.sessions');
  const toasts = useToasts();
  const errorMessage = useErrorMessage();
  const [, startTransition] = useTransition();
  const [shown, hide] = useOptimistic(sessions, (current, id: string) =>
    current.filter((session) => session.id !== id),
  );

  const revoke = (id: string, device: string) =>
    startTransition(async () => {
      hide(id);
      const { code } = await revokeSession(id).catch((error: unknown) => ({
        code: actionFailure(error),
      }));
      if (code) toasts.show({ title: errorMessage(code), tone: 'danger' });
      else toasts.show({ title: t('revoked', { device }), tone: 'success' });
    });

  return (
    <Card aria-labelledby="sessions">
      <CardHeader headingId="sessions" title={t('title')} description={t('lead')} />
      <CardBody className="py-2">
        <ul className="divide-y divide-line">
          {shown.map((session) => (
            <SessionRow key={session.id} session={session} onRevoke={revoke} />
          ))}
        </ul>
      </CardBody>
      <CardFooter>
        <SignOutEverywhere />
      </CardFooter>
    </Card>
  );
}
