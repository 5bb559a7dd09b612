import 'server-only';
import { BrowserSession, type Organization } from '@monorepo/shared-types';
import { headers } from 'next/headers';
import { notFound, redirect } from 'next/navigation';
import { cache } from 'react';
import { readBffOnServer } from '@/lib/bff.server.ts';
import { BffError } from '@/lib/problem.ts';
import { ownHeaders } from '@/lib/request-headers.ts';

/** Who is signed in, or null. Asked once for each page, however many parts need it. */
export const findSession = cache(async (): Promise<BrowserSession | null> => {
  try {
    return await readBffOnServer('/bff/session', BrowserSession);
  } catch (error) {
    if (error instanceof BffError && error.status === 401) return null;
    throw error;
  }
});

/** Who is signed in; everybody else is sent to sign in and comes back to this page after. */
export async function requireSession(): Promise<BrowserSession> {
  const session = await findSession();
  if (session) return session;
  const path = (await headers()).get(ownHeaders.path) ?? '/';
  redirect(`/sign-in?callbackUrl=${encodeURIComponent(path)}`);
}

/** The organisation in the address. One that somebody does not belong to looks exactly like one that does not exist. */
export async function requireOrganization(slug: string): Promise<Organization> {
  const { organizations } = await requireSession();
  return organizations.find((organization) => organization.slug === slug) ?? notFound();
}
