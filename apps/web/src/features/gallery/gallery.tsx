import { useTranslations } from 'next-intl';
import { GalleryStage } from './gallery-stage.tsx';
import { ButtonsSection } from './sections/buttons-section.tsx';
import { ChoosersSection } from './sections/choosers-section.tsx';
import { FieldsSection } from './sections/fields-section.tsx';
import { MarksSection } from './sections/marks-section.tsx';
import { OverlaysSection } from './sections/overlays-section.tsx';
import { PaletteSection } from './sections/palette-section.tsx';
import { SurfacesSection } from './sections/surfaces-section.tsx';
import { TableSection } from './sections/table-section.tsx';
import { TabsSection } from './sections/tabs-section.tsx';
import { TogglesSection } from './sections/toggles-section.tsx';
import { TokensSection } from './sections/tokens-section.tsx';

/** Every component of the ui package in every state. */
export function Gallery() {
  const t = useTranslations('gallery');
  return (
    <GalleryStage
      heading={
        <>
          <h1 className="text-3xl font-semibold">{t('title')}</h1>
          <p className="mt-1 max-w-2xl text-lg text-pretty text-ink-soft">{t('intro')}</p>
        </>
      }
    >
      <TokensSection />
      <ButtonsSection />
      <FieldsSection />
      <ChoosersSection />
      <TogglesSection />
      <MarksSection />
      <SurfacesSection />
      <TabsSection />
      <TableSection />
      <OverlaysSection />
      <PaletteSection />
    </GalleryStage>
  );
}
