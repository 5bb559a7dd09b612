'use client';

import { IconButton } from '@monorepo/ui/button';
import MenuIcon from 'lucide-react/icons/menu';
import X from 'lucide-react/icons/x';
import { useTranslations } from 'next-intl';
import { useRef } from 'react';
import { Navigation, type NavigationProps } from './navigation.tsx';

/** The navigation on small screens: the platform's own modal dialog, at the start of the line. */
export function NavigationDrawer({ organization }: NavigationProps) {
  const t = useTranslations('shell');
  const dialog = useRef<HTMLDialogElement>(null);
  const close = () => dialog.current?.close();
  return (
    <>
      <IconButton
        label={t('openNavigation')}
        icon={<MenuIcon />}
        size="large"
        onClick={() => dialog.current?.showModal()}
      />
      <dialog
        ref={dialog}
        aria-label={t('navigation')}
        onClick={(event) => {
          if (event.target === event.currentTarget) close();
        }}
        className="me-auto h-dvh max-h-none w-72 max-w-[85vw] border-e border-line bg-canvas text-ink backdrop:bg-scrim"
      >
        <div className="grid gap-4 p-3">
          <IconButton label={t('closeNavigation')} icon={<X />} size="large" onClick={close} />
          <Navigation organization={organization} onNavigate={close} />
        </div>
      </dialog>
    </>
  );
}
