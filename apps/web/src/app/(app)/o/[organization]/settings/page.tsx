import { offeredLocales } from '@monorepo/i18n';
import { isAllowed } from '@monorepo/shared-types';
import { type Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { OrganizationForm } from '@/features/organizations/organization-form.tsx';
import { Page } from '@/features/shell/page.tsx';
import { readSettings } from '@/keys.ts';
import { requireOrganization } from '@/lib/session.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('organizations'))('settings.title') };
}

export default async function OrganizationSettingsPage({
  params,
}: {
  params: Promise<{ organization: string }>;
}) {
  const { organization: slug } = await params;
  const [t, organization] = await Promise.all([
    getTranslations('organizations.settings'),
    requireOrganization(slug),
  ]);
  const settings = readSettings();
  return (
    <Page title={t('title')}>
      <div className="max-w-2xl">
        <OrganizationForm
          name={organization.name}
          slug={organization.slug}
          locale={organization.locale}
          host={new URL(settings.WEB_URL).host}
          readOnly={!isAllowed(organization.role, 'organization:update')}
          languages={offeredLocales(settings.NODE_ENV === 'development')}
        />
      </div>
    </Page>
  );
}
