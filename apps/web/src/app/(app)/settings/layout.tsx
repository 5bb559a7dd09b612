import { getTranslations } from 'next-intl/server';
import { type ReactNode } from 'react';
import { SettingsNavigation } from '@/features/settings/settings-navigation.tsx';
import { Page } from '@/features/shell/page.tsx';

export default async function SettingsLayout({ children }: { children: ReactNode }) {
  const t = await getTranslations('settings');
  return (
    <Page title={t('title')}>
      <div className="grid items-start gap-6 md:grid-cols-[12rem_minmax(0,1fr)] md:gap-10">
        <SettingsNavigation />
        <div className="min-w-0 max-w-2xl">{children}</div>
      </div>
    </Page>
  );
}
