import { MemberPage } from '@monorepo/shared-types';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { membersPath, MembersScreen } from '@/features/members/index.ts';
import { Page } from '@/features/shell/page.tsx';
import { readBffOnServer } from '@/lib/bff.server.ts';
import { BffError } from '@/lib/problem.ts';
import { requireSession } from '@/lib/session.ts';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('members');
  return { title: t('title') };
}

export default async function MembersPage({ params }: PageProps<'/o/[organization]/members'>) {
  const { organization } = await params;
  const [{ user }, page, t] = await Promise.all([
    requireSession(),
    readMembers(organization),
    getTranslations('members'),
  ]);
  return (
    <Page title={t('title')}>
      <MembersScreen organization={organization} userId={user.id} page={page} />
    </Page>
  );
}

async function readMembers(organization: string): Promise<MemberPage> {
  try {
    return await readBffOnServer(membersPath(organization), MemberPage);
  } catch (error) {
    if (error instanceof BffError && error.status === 404) notFound();
    throw error;
  }
}
