'use client';

import { Badge } from '@monorepo/ui/badge';
import { Button } from '@monorepo/ui/button';
import Monitor from 'lucide-react/icons/monitor';
import Smartphone from 'lucide-react/icons/smartphone';
import Tablet from 'lucide-react/icons/tablet';
import { useFormatter, useNow, useTranslations } from 'next-intl';
import { submitSignOut } from '@/features/shell/sign-out-form.tsx';
import { type SessionWithDevice } from './sessions.tsx';

const icons = { desktop: Monitor, mobile: Smartphone, tablet: Tablet, unknown: Monitor };

export interface SessionRowProps {
  session: SessionWithDevice;
  onRevoke: (id: string, device: string) => void;
}

/** One sign-in: what with, from where, when last, and the way to end it. */
export function SessionRow({ session, onRevoke }: SessionRowProps) {
  const t = useTranslations('settings.sessions');
  const format = useFormatter();
  const now = useNow();
  const { browser, system, form } = session.device;
  const device =
    browser && system ? t('device', { browser, system }) : (browser ?? t('unknownDevice'));
  const Icon = icons[form];
  const end = () => (session.current ? submitSignOut() : onRevoke(session.id, device));
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-3 py-4">
      <Icon aria-hidden="true" className="size-5 text-ink-faint" />
      <div className="min-w-0 flex-1 basis-52">
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1 font-medium">
          {device}
          {session.current && <Badge tone="success">{t('current')}</Badge>}
        </p>
        <p className="text-sm text-ink-soft">
          <bdi dir="ltr">{session.ipAddress ?? t('unknownPlace')}</bdi>
          {' · '}
          <time dateTime={session.lastSeenAt}>
            {t('lastSeen', { when: format.relativeTime(new Date(session.lastSeenAt), now) })}
          </time>
          {' · '}
          <time dateTime={session.createdAt}>
            {t('signedInAt', { date: format.dateTime(new Date(session.createdAt), 'date') })}
          </time>
        </p>
      </div>
      <Button size="small" onClick={end} aria-label={t('revokeLabel', { device })}>
        {t('revoke')}
      </Button>
    </li>
  );
}
