'use client';

import type { MemberPage } from '@monorepo/shared-types';
import { EmptyState } from '@monorepo/ui/empty-state';
import { FieldMessage } from '@monorepo/ui/field';
import Users from 'lucide-react/icons/users';
import { useTranslations } from 'next-intl';
import { LoadMore } from '@/features/lists/load-more.tsx';
import { MemberCards } from './member-cards.tsx';
import { MemberTable } from './member-table.tsx';
import { useMembers } from './use-members.ts';

export interface MembersScreenProps {
  /** The organisation's slug. */
  organization: string;
  userId: string;
  /** What the server drew. */
  page: MemberPage;
}

/** Who belongs to the organisation. */
export function MembersScreen({ organization, userId, page }: MembersScreenProps) {
  const t = useTranslations('members');
  const { query, members } = useMembers(organization, page);

  if (members.length === 0) {
    return <EmptyState icon={<Users />} title={t('empty.title')} description={t('empty.hint')} />;
  }
  return (
    <>
      <p role="status" className="mb-3 min-h-5 text-sm text-ink-faint tabular-nums">
        {t(query.hasNextPage ? 'count.more' : 'count.complete', { count: members.length })}
      </p>
      {query.isRefetchError && (
        <div role="alert" className="mb-3">
          <FieldMessage tone="danger">{t('stale')}</FieldMessage>
        </div>
      )}
      <div className="hidden sm:block">
        <MemberTable members={members} userId={userId} />
      </div>
      <div className="sm:hidden">
        <MemberCards members={members} userId={userId} />
      </div>
      {query.hasNextPage && (
        <LoadMore
          hasMore
          loading={query.isFetchingNextPage}
          failed={query.isFetchNextPageError}
          onLoad={() => void query.fetchNextPage()}
          words={{
            load: t('more.load'),
            loading: t('more.loading'),
            end: '',
            failed: t('more.failed'),
          }}
        />
      )}
    </>
  );
}
