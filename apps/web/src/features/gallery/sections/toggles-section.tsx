import { Card, CardBody } from '@monorepo/ui/card';
import { Checkbox } from '@monorepo/ui/checkbox';
import { Switch } from '@monorepo/ui/switch';
import { useTranslations } from 'next-intl';
import { GallerySection, shownFocus, Specimen, SpecimenGrid } from '../specimen.tsx';

export function TogglesSection() {
  const t = useTranslations('gallery');
  const g = useTranslations('gallery.toggles');
  return (
    <GallerySection title={g('title')}>
      <SpecimenGrid>
        <Specimen state={t('state.default')}>
          <Checkbox label={g('digest')} hint={g('digestHint')} />
        </Specimen>
        <Specimen state={t('state.on')}>
          <Checkbox label={g('digest')} hint={g('digestHint')} defaultChecked />
        </Specimen>
        <Specimen state={t('state.mixed')}>
          <Checkbox label={g('all')} indeterminate />
        </Specimen>
        <Specimen state={t('state.focus')}>
          <Checkbox aria-label={g('all')} className={shownFocus} />
          <Checkbox aria-label={g('all')} className={shownFocus} defaultChecked />
          <Switch aria-label={g('public')} className={shownFocus} />
        </Specimen>
        <Specimen state={t('state.error')}>
          <Checkbox label={g('terms')} aria-invalid required />
        </Specimen>
        <Specimen state={t('state.disabled')}>
          <Checkbox label={g('archive')} disabled />
          <Checkbox label={g('archive')} disabled defaultChecked />
        </Specimen>
      </SpecimenGrid>
      <Card className="max-w-xl">
        <CardBody className="flex flex-col gap-gap">
          <Switch label={g('notify')} hint={g('notifyHint')} defaultChecked />
          <Switch label={g('public')} />
          <Switch label={g('archive')} disabled />
          <Switch label={g('archive')} disabled defaultChecked />
        </CardBody>
      </Card>
    </GallerySection>
  );
}
