import { TodoPage } from '@monorepo/shared-types';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ChecklistPage } from '@/features/checklist/index.ts';
import { todosChecklist } from '@/features/todos/index.ts';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('todos');
  return { title: t('title') };
}

export default async function TodosPage({
  params,
  searchParams,
}: PageProps<'/o/[organization]/todos'>) {
  const [{ organization }, address, t] = await Promise.all([
    params,
    searchParams,
    getTranslations('todos'),
  ]);
  return (
    <ChecklistPage
      title={t('title')}
      definition={todosChecklist}
      contract={TodoPage}
      {...{ organization, address }}
    />
  );
}
