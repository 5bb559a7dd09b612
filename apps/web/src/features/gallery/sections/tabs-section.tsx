import { Tab, TabList, TabPanel, Tabs } from '@monorepo/ui/tabs';
import { useTranslations } from 'next-intl';
import { GallerySection } from '../specimen.tsx';

export function TabsSection() {
  const t = useTranslations('gallery.tabs');
  return (
    <GallerySection title={t('title')}>
      <Tabs defaultValue="overview">
        <TabList label={t('label')}>
          <Tab value="overview">{t('overview')}</Tab>
          <Tab value="activity">{t('activity')}</Tab>
          <Tab value="files">{t('files')}</Tab>
          <Tab value="billing" disabled>
            {t('billing')}
          </Tab>
        </TabList>
        <TabPanel value="overview">{t('overviewText')}</TabPanel>
        <TabPanel value="activity">{t('activityText')}</TabPanel>
        <TabPanel value="files">{t('filesText')}</TabPanel>
      </Tabs>
    </GallerySection>
  );
}
