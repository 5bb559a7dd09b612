import { type ReactNode } from 'react';
import { requireOrganization } from '@/lib/session.ts';

/** Pages of one organisation, for its members. */
export default async function OrganizationLayout({
  children,
  params,
}: {
  children: ReactNode;
  params: Promise<{ organization: string }>;
}) {
  await requireOrganization((await params).organization);
  return children;
}
