import { Button } from '@monorepo/ui/button';
import { Tooltip } from '@monorepo/ui/tooltip';
import { useTranslations } from 'next-intl';
import { GallerySection, Specimen, SpecimenGrid } from '../specimen.tsx';
import { DialogSpecimens } from './dialog-specimens.tsx';
import { MenuSpecimen } from './menu-specimen.tsx';
import { ToastSpecimens } from './toast-specimens.tsx';

export function OverlaysSection() {
  const t = useTranslations('gallery.overlays');
  return (
    <GallerySection title={t('title')}>
      <SpecimenGrid>
        <Specimen state={t('dialogOpen')}>
          <DialogSpecimens />
        </Specimen>
        <Specimen state={t('menu')}>
          <MenuSpecimen />
        </Specimen>
        <Specimen state={t('tooltip')}>
          <Tooltip label={t('tooltipText')} describes>
            <Button>{t('tooltip')}</Button>
          </Tooltip>
        </Specimen>
        <Specimen state={t('notifications')}>
          <ToastSpecimens />
        </Specimen>
      </SpecimenGrid>
    </GallerySection>
  );
}
