import { Avatar } from '@monorepo/ui/avatar';
import { Badge } from '@monorepo/ui/badge';
import Check from 'lucide-react/icons/check';
import Clock from 'lucide-react/icons/clock';
import { useTranslations } from 'next-intl';
import { GallerySection, Specimen, SpecimenGrid } from '../specimen.tsx';

export function MarksSection() {
  const t = useTranslations('gallery');
  const m = useTranslations('gallery.marks');
  return (
    <GallerySection title={m('title')}>
      <SpecimenGrid>
        <Specimen state={t('state.default')}>
          <Badge>{m('draft')}</Badge>
          <Badge tone="accent">{m('new')}</Badge>
          <Badge tone="success" icon={<Check aria-hidden="true" />}>
            {m('active')}
          </Badge>
          <Badge tone="warning" icon={<Clock aria-hidden="true" />}>
            {m('due')}
          </Badge>
          <Badge tone="danger">{m('overdue')}</Badge>
        </Specimen>
        <Specimen state={t('state.default')}>
          <Avatar size="small" name={t('people.ada')} />
          <Avatar name={t('people.omar')} />
          <Avatar size="large" name={t('people.zaha')} />
          <Avatar size="large" name={t('people.jorn')} shape="square" />
        </Specimen>
        <Specimen state={t('state.error')}>
          <Avatar size="large" name={t('people.jorn')} src="/gallery/missing.png" />
        </Specimen>
      </SpecimenGrid>
    </GallerySection>
  );
}
