import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import { cookieNames } from '@/lib/cookies.ts';
import { requireSession } from '@/lib/session.ts';

/** Home is where the person last was: that organisation, else their first, else making one. */
export default async function HomePage() {
  const [{ organizations }, cookieStore] = await Promise.all([requireSession(), cookies()]);
  const last = cookieStore.get(cookieNames.organization)?.value;
  const organization = organizations.find(({ slug }) => slug === last) ?? organizations[0];
  redirect(organization ? `/o/${organization.slug}/todos` : '/organizations/new');
}
