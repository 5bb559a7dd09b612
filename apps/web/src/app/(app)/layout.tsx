import { type Metadata } from 'next';
import { cookies } from 'next/headers';
import { type ReactNode } from 'react';
import { AppShell } from '@/features/shell/app-shell.tsx';
import { cookieNames } from '@/lib/cookies.ts';
import { requireSession } from '@/lib/session.ts';

export const metadata: Metadata = { robots: { index: false, follow: false } };

/** Pages for people who are signed in. */
export default async function ApplicationLayout({ children }: { children: ReactNode }) {
  const [session, cookieStore] = await Promise.all([requireSession(), cookies()]);
  return (
    <>
      <meta name="csrf-token" content={session.csrfToken} />
      <AppShell session={session} lastSlug={cookieStore.get(cookieNames.organization)?.value}>
        {children}
      </AppShell>
    </>
  );
}
