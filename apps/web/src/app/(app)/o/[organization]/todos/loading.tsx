import { getTranslations } from 'next-intl/server';
import { ChecklistSkeleton } from '@/features/checklist/index.ts';
import { Page } from '@/features/shell/page.tsx';

export default async function TodosLoading() {
  const t = await getTranslations('todos');
  return (
    <Page title={t('title')}>
      <ChecklistSkeleton />
    </Page>
  );
}
