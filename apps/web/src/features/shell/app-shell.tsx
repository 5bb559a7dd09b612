import { isAllowed, type BrowserSession, type Organization } from '@monorepo/shared-types';
import { getTranslations } from 'next-intl/server';
import { type ReactNode } from 'react';
import { navigationItems } from './navigation-items.tsx';
import { OfflineBanner } from './offline-banner.tsx';
import { SessionKeeper } from './session-keeper.tsx';
import { type ShellOrganization } from './shell-organization.ts';
import { ShellFrame } from './shell-frame.tsx';
import { SignOutForm } from './sign-out-form.tsx';

export interface AppShellProps {
  session: BrowserSession;
  /** Visited last. */
  lastSlug: string | undefined;
  children: ReactNode;
}

/** What is around every page of a signed-in person. */
export async function AppShell({ session, lastSlug, children }: AppShellProps) {
  const t = await getTranslations('shell');
  const { name, email, image } = session.user;
  return (
    <>
      <a
        href="#content"
        className="sr-only z-50 rounded-md bg-accent px-4 py-2 text-on-accent focus:not-sr-only focus:fixed focus:start-3 focus:top-3"
      >
        {t('skip')}
      </a>
      <ShellFrame
        user={{ name, email, image }}
        organizations={session.organizations.map(shellOrganization)}
        lastSlug={lastSlug}
      >
        <OfflineBanner />
        {children}
      </ShellFrame>
      <SignOutForm />
      <SessionKeeper expiresAt={session.session.expiresAt} />
    </>
  );
}

function shellOrganization({ name, slug, role }: Organization): ShellOrganization {
  const permissions = navigationItems
    .map(({ permission }) => permission)
    .filter((permission) => isAllowed(role, permission));
  return { name, slug, permissions };
}
