import { getTranslations } from 'next-intl/server';
import { Page } from '@/features/shell/page.tsx';
import { TodosSkeleton } from '@/features/todos/index.ts';

export default async function TodosLoading() {
  const t = await getTranslations('todos');
  return (
    <Page title={t('title')}>
      <TodosSkeleton label={t('loading')} />
    </Page>
  );
}
