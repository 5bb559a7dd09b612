import { Button, buttonStyles, IconButton } from '@monorepo/ui/button';
import { Tooltip } from '@monorepo/ui/tooltip';
import ArrowRight from 'lucide-react/icons/arrow-right';
import Pencil from 'lucide-react/icons/pencil';
import Plus from 'lucide-react/icons/plus';
import Share from 'lucide-react/icons/share-2';
import Trash from 'lucide-react/icons/trash-2';
import { useTranslations } from 'next-intl';
import { type ComponentProps } from 'react';
import { GallerySection, shownFocus, Specimen, SpecimenGrid } from '../specimen.tsx';

type State = Pick<ComponentProps<typeof Button>, 'disabled' | 'loading' | 'className'>;

export function ButtonsSection() {
  const t = useTranslations('gallery');
  const b = useTranslations('gallery.buttons');
  return (
    <GallerySection title={b('title')}>
      <SpecimenGrid>
        <Specimen state={t('state.default')}>
          <Variants />
        </Specimen>
        <Specimen state={t('state.focus')}>
          <Variants className={shownFocus} />
        </Specimen>
        <Specimen state={t('state.disabled')}>
          <Variants disabled />
        </Specimen>
        <Specimen state={t('state.loading')}>
          <Variants loading />
        </Specimen>
        <Specimen state={`${b('small')} · ${b('medium')} · ${b('large')}`}>
          <Button size="small">{b('small')}</Button>
          <Button>{b('medium')}</Button>
          <Button size="large">{b('large')}</Button>
        </Specimen>
        <Specimen state={b('add')}>
          <Button variant="primary" icon={<Plus aria-hidden="true" />}>
            {b('add')}
          </Button>
          <Button trailingIcon={<ArrowRight aria-hidden="true" />}>{b('next')}</Button>
        </Specimen>
        <Specimen state={b('edit')}>
          <Tooltip label={b('edit')}>
            <IconButton label={b('edit')} icon={<Pencil />} />
          </Tooltip>
          <Tooltip label={b('share')}>
            <IconButton label={b('share')} variant="secondary" icon={<Share />} />
          </Tooltip>
          <Tooltip label={b('remove')}>
            <IconButton label={b('remove')} variant="danger" icon={<Trash />} />
          </Tooltip>
          <IconButton label={b('add')} variant="primary" icon={<Plus />} loading />
        </Specimen>
        <Specimen state={b('link')}>
          <a href="#top" className={buttonStyles()}>
            {b('next')}
          </a>
          <a href="#top" className={buttonStyles({ variant: 'primary' })}>
            {b('next')}
          </a>
        </Specimen>
      </SpecimenGrid>
    </GallerySection>
  );
}

function Variants(state: State) {
  const t = useTranslations('gallery.buttons');
  return (
    <>
      <Button variant="primary" {...state}>
        {t('primary')}
      </Button>
      <Button variant="secondary" {...state}>
        {t('secondary')}
      </Button>
      <Button variant="ghost" {...state}>
        {t('ghost')}
      </Button>
      <Button variant="danger" {...state}>
        {t('danger')}
      </Button>
    </>
  );
}
