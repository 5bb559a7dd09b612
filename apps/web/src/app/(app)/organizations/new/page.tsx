import { Card, CardBody } from '@monorepo/ui/card';
import { type Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { CreateOrganizationForm } from '@/features/organizations/create-organization-form.tsx';
import { Page } from '@/features/shell/page.tsx';
import { readSettings } from '@/keys.ts';
import { requireSession } from '@/lib/session.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('organizations'))('new.title') };
}

export default async function NewOrganizationPage() {
  const [t, { organizations }] = await Promise.all([
    getTranslations('organizations'),
    requireSession(),
  ]);
  const first = organizations.length === 0;
  return (
    <Page title={first ? t('new.firstTitle') : t('new.title')} description={t('new.lead')}>
      <Card className="max-w-xl">
        <CardBody>
          <CreateOrganizationForm host={new URL(readSettings().WEB_URL).host} />
        </CardBody>
      </Card>
    </Page>
  );
}
