import { Card, CardBody } from '@monorepo/ui/card';
import { Button } from '@monorepo/ui/button';
import { type Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { redirect } from 'next/navigation';
import { safeCallbackUrl } from '@/features/auth/callback-url.ts';
import { EmailAddress } from '@/features/auth/email-address.tsx';
import { readSettings } from '@/keys.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('signIn'))('confirm.title') };
}

/** Where the link of the mail leads. Opening it changes nothing; the button does. */
export default async function ConfirmSignInPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const [t, { token, email, callbackUrl }] = await Promise.all([
    getTranslations('signIn.confirm'),
    searchParams,
  ]);
  if (typeof token !== 'string' || typeof email !== 'string') {
    redirect('/sign-in/error?error=Verification');
  }
  return (
    <Card>
      <CardBody className="p-7">
        <h1 className="text-2xl font-semibold">{t('title')}</h1>
        <p className="mt-1.5 text-ink-soft">
          {t.rich('lead', {
            email,
            address: (chunks) => <EmailAddress>{chunks}</EmailAddress>,
          })}
        </p>
        <form action="/api/auth/callback/email" method="get" className="my-6">
          <input type="hidden" name="token" value={token} />
          <input type="hidden" name="email" value={email} />
          <input
            type="hidden"
            name="callbackUrl"
            value={safeCallbackUrl(callbackUrl, readSettings().WEB_URL)}
          />
          <Button type="submit" variant="primary" size="large" className="w-full">
            {t('button')}
          </Button>
        </form>
        <p className="text-sm text-ink-faint">{t('hint')}</p>
      </CardBody>
    </Card>
  );
}
