import { type Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { redirect } from 'next/navigation';
import { safeCallbackUrl } from '@/features/auth/callback-url.ts';
import { configuredProviders } from '@/features/auth/providers.ts';
import { SignIn } from '@/features/auth/sign-in.tsx';
import { signInErrorOf } from '@/features/auth/sign-in-error.ts';
import { readSettings } from '@/keys.ts';
import { findSession } from '@/lib/session.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('signIn'))('title') };
}

export default async function SignInPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const settings = readSettings();
  const { callbackUrl: wanted, error } = await searchParams;
  const callbackUrl = safeCallbackUrl(wanted, settings.WEB_URL);
  // Whoever cannot be asked for is treated as signed out: this page must work when others do not.
  if (await findSession().catch(() => null)) redirect(callbackUrl);
  return (
    <SignIn
      callbackUrl={callbackUrl}
      providers={configuredProviders(settings)}
      error={error === undefined ? undefined : signInErrorOf(error)}
    />
  );
}
