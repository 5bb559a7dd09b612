import { Badge } from '@monorepo/ui/badge';
import { Button, IconButton } from '@monorepo/ui/button';
import { Card, CardBody, CardFooter, CardHeader } from '@monorepo/ui/card';
import { EmptyState } from '@monorepo/ui/empty-state';
import { Skeleton } from '@monorepo/ui/skeleton';
import DraftingCompass from 'lucide-react/icons/drafting-compass';
import Ellipsis from 'lucide-react/icons/ellipsis';
import Plus from 'lucide-react/icons/plus';
import { useTranslations } from 'next-intl';
import { GallerySection } from '../specimen.tsx';

export function SurfacesSection() {
  const t = useTranslations('gallery');
  const s = useTranslations('gallery.surfaces');
  return (
    <GallerySection title={s('title')}>
      <div className="grid items-start gap-6 lg:grid-cols-3">
        <Card>
          <CardHeader
            headingLevel={3}
            title={s('cardTitle')}
            description={s('cardDescription')}
            actions={<IconButton label={t('overlays.menu')} size="small" icon={<Ellipsis />} />}
          />
          <CardBody className="flex flex-col items-start gap-3">
            <p className="text-pretty text-ink-soft">{s('cardBody')}</p>
            <Badge tone="success">{t('marks.active')}</Badge>
          </CardBody>
          <CardFooter>
            <Button variant="ghost">{t('buttons.ghost')}</Button>
            <Button variant="primary">{s('open')}</Button>
          </CardFooter>
        </Card>
        <Card aria-busy="true" aria-label={s('loadingCard')}>
          <CardBody className="flex flex-col gap-4">
            <div className="flex items-center gap-3">
              <Skeleton shape="circle" />
              <div className="flex flex-1 flex-col gap-2">
                <Skeleton className="w-1/2" />
                <Skeleton className="w-1/3" />
              </div>
            </div>
            <Skeleton shape="block" />
            <Skeleton className="w-11/12" />
            <Skeleton className="w-4/5" />
            <Skeleton className="w-2/3" />
          </CardBody>
        </Card>
        <Card>
          <EmptyState
            headingLevel={3}
            icon={<DraftingCompass />}
            title={s('emptyTitle')}
            description={s('emptyDescription')}
            action={
              <Button variant="primary" icon={<Plus aria-hidden="true" />}>
                {t('buttons.add')}
              </Button>
            }
          />
        </Card>
      </div>
    </GallerySection>
  );
}
