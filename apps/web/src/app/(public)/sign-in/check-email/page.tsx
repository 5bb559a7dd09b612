import { buttonStyles } from '@monorepo/ui/button';
import { Card } from '@monorepo/ui/card';
import { EmptyState } from '@monorepo/ui/empty-state';
import MailCheck from 'lucide-react/icons/mail-check';
import { type Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { cookies } from 'next/headers';
import Link from 'next/link';
import { EmailAddress } from '@/features/auth/email-address.tsx';
import { magicLinkMaxAge } from '@/features/auth/session-token.ts';
import { cookieNames } from '@/lib/cookies.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('signIn'))('checkEmail.title') };
}

export default async function CheckEmailPage() {
  const [t, cookieStore] = await Promise.all([getTranslations('signIn.checkEmail'), cookies()]);
  const email = cookieStore.get(cookieNames.signInEmail)?.value;
  return (
    <Card>
      <EmptyState
        headingLevel={1}
        icon={<MailCheck />}
        title={t('title')}
        description={
          <>
            {email === undefined
              ? t('sent')
              : t.rich('sentTo', {
                  email,
                  address: (chunks) => <EmailAddress>{chunks}</EmailAddress>,
                })}{' '}
            {t('hint', { minutes: magicLinkMaxAge / 60 })}
          </>
        }
        action={
          <Link href="/sign-in" className={buttonStyles()}>
            {t('again')}
          </Link>
        }
      />
    </Card>
  );
}
