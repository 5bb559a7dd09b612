import { buttonStyles } from '@monorepo/ui/button';
import { Card } from '@monorepo/ui/card';
import { EmptyState } from '@monorepo/ui/empty-state';
import ShieldAlert from 'lucide-react/icons/shield-alert';
import { type Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import Link from 'next/link';
import { signInErrorOf } from '@/features/auth/sign-in-error.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('signIn'))('error.title') };
}

export default async function SignInErrorPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const [t, { error }] = await Promise.all([getTranslations('signIn.error'), searchParams]);
  return (
    <Card>
      <EmptyState
        headingLevel={1}
        icon={<ShieldAlert />}
        title={t('title')}
        description={t(`reasons.${signInErrorOf(error)}`)}
        action={
          <Link href="/sign-in" className={buttonStyles({ variant: 'primary' })}>
            {t('again')}
          </Link>
        }
      />
    </Card>
  );
}
