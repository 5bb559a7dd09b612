import { buttonStyles } from '@monorepo/ui/button';
import { EmptyState } from '@monorepo/ui/empty-state';
import MapPinOff from 'lucide-react/icons/map-pin-off';
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';

export async function NotFound() {
  const t = await getTranslations('pages.notFound');
  return (
    <EmptyState
      headingLevel={1}
      className="py-24"
      icon={<MapPinOff />}
      title={t('title')}
      description={t('description')}
      action={
        <Link href="/" className={buttonStyles({ variant: 'primary' })}>
          {t('home')}
        </Link>
      }
    />
  );
}
