import { notFound } from 'next/navigation';
import { type ReactNode } from 'react';
import { requireSession } from '@/lib/session.ts';

/** An organisation that somebody does not belong to looks exactly like one that does not exist. */
export default async function OrganizationLayout({
  children,
  params,
}: {
  children: ReactNode;
  params: Promise<{ organization: string }>;
}) {
  const [{ organizations }, { organization: slug }] = await Promise.all([requireSession(), params]);
  if (!organizations.some((organization) => organization.slug === slug)) notFound();
  return children;
}
