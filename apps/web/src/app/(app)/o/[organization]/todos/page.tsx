import { Home } from '@monorepo/shared-types';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { Page } from '@/features/shell/page.tsx';
import { readTodoView, todoQueryOf, TodosScreen } from '@/features/todos/index.ts';
import { readBffOnServer } from '@/lib/bff.server.ts';
import { BffError } from '@/lib/problem.ts';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('todos');
  return { title: t('title') };
}

/** The first page of the list as the address asks for it, in one call; the browser goes on from there. */
export default async function TodosPage({
  params,
  searchParams,
}: PageProps<'/o/[organization]/todos'>) {
  const [{ organization }, address, t] = await Promise.all([
    params,
    searchParams,
    getTranslations('todos'),
  ]);
  const view = readTodoView({ get: (name) => firstOf(address[name]) });
  const home = await readHome(organization, todoQueryOf(view));
  return (
    <Page title={t('title')}>
      <TodosScreen
        organization={organization}
        permissions={home.permissions}
        view={view}
        page={home.todos}
      />
    </Page>
  );
}

async function readHome(organization: string, query: URLSearchParams): Promise<Home> {
  const path = `/bff/organizations/${encodeURIComponent(organization)}/home?${query.toString()}`;
  try {
    return await readBffOnServer(path, Home);
  } catch (error) {
    if (error instanceof BffError && error.status === 404) notFound();
    throw error;
  }
}

function firstOf(value: string | string[] | undefined): string | null {
  return (Array.isArray(value) ? value[0] : value) ?? null;
}
