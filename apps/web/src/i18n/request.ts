import { formats, loadCompiledMessages, negotiateLocale } from '@monorepo/i18n';
import { cookies, headers } from 'next/headers';
import { getRequestConfig } from 'next-intl/server';
import { findSession } from '@/lib/session.ts';
import { cookieNames } from '@/lib/cookies.ts';
import { ownHeaders } from '@/lib/request-headers.ts';

export default getRequestConfig(async () => {
  const [cookieStore, incoming, session] = await Promise.all([
    cookies(),
    headers(),
    // A page about the outage must still be in somebody's language.
    findSession().catch(() => null),
  ]);
  const slug =
    incoming.get(ownHeaders.organization) ?? cookieStore.get(cookieNames.organization)?.value;
  const organization = session?.organizations.find((candidate) => candidate.slug === slug);
  const locale = negotiateLocale({
    user: session?.user.locale,
    organization: organization?.locale,
    cookie: cookieStore.get(cookieNames.locale)?.value,
    acceptLanguage: incoming.get('accept-language'),
  });
  return {
    locale,
    messages: await loadCompiledMessages(locale),
    formats,
    now: new Date(),
    timeZone: 'UTC',
  };
});
