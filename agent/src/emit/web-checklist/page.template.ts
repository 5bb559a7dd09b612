import type { Entity } from '../../model/index.ts';

export function pageTemplate({ names }: Entity): string {
  const { pascal, pascalPlural, camelPlural, kebabPlural } = names;
  return `
import { ${pascal}Page } from '@monorepo/shared-types';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ChecklistPage } from '@/features/checklist/index.ts';
import { ${camelPlural}Checklist } from '@/features/${kebabPlural}/index.ts';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('${camelPlural}');
  return { title: t('title') };
}

export default async function ${pascalPlural}Page({
  params,
  searchParams,
}: PageProps<'/o/[organization]/${kebabPlural}'>) {
  const [{ organization }, address, t] = await Promise.all([
    params,
    searchParams,
    getTranslations('${camelPlural}'),
  ]);
  return (
    <ChecklistPage
      title={t('title')}
      definition={${camelPlural}Checklist}
      contract={${pascal}Page}
      {...{ organization, address }}
    />
  );
}
`.trimStart();
}

export function loadingTemplate({ names }: Entity): string {
  const { pascalPlural, camelPlural } = names;
  return `
import { getTranslations } from 'next-intl/server';
import { ChecklistSkeleton } from '@/features/checklist/index.ts';
import { Page } from '@/features/shell/page.tsx';

export default async function ${pascalPlural}Loading() {
  const t = await getTranslations('${camelPlural}');
  return (
    <Page title={t('title')}>
      <ChecklistSkeleton />
    </Page>
  );
}
`.trimStart();
}
