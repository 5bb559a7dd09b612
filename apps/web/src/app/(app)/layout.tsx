import { type ReactNode } from 'react';
import { requireSession } from '@/lib/session.ts';

export default async function ApplicationLayout({ children }: { children: ReactNode }) {
  const { csrfToken } = await requireSession();
  return (
    <>
      <meta name="csrf-token" content={csrfToken} />
      {children}
    </>
  );
}
