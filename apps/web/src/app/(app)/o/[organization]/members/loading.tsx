import { getTranslations } from 'next-intl/server';
import { MembersSkeleton } from '@/features/members/index.ts';
import { Page } from '@/features/shell/page.tsx';

export default async function MembersLoading() {
  const t = await getTranslations('members');
  return (
    <Page title={t('title')}>
      <MembersSkeleton label={t('loading')} />
    </Page>
  );
}
