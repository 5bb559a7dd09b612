'use client';

import { useParams } from 'next/navigation';
import { type ShellOrganization } from './shell-organization.ts';

/** The organisation of the page; on pages outside any, the one visited last, so that the way back is in sight. */
export function useOrganization(
  organizations: readonly ShellOrganization[],
  lastSlug: string | undefined,
): ShellOrganization | undefined {
  const params = useParams<{ organization?: string }>();
  const slug = params.organization ?? lastSlug;
  return organizations.find((organization) => organization.slug === slug) ?? organizations[0];
}
