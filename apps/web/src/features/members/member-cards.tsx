'use client';

import { useTranslations } from 'next-intl';
import { JoinedDate } from './joined-date.tsx';
import { MemberName } from './member-name.tsx';
import type { MemberListProps } from './member-table.tsx';
import { RoleBadge } from './role-badge.tsx';

/** The members on a narrow screen. */
export function MemberCards({ members, userId }: MemberListProps) {
  const t = useTranslations('members');
  return (
    <ul
      aria-label={t('title')}
      className="divide-y divide-line rounded-xl border border-line bg-surface shadow-card"
    >
      {members.map((member) => (
        <li key={member.id} className="flex flex-col gap-2 p-4">
          <div className="flex items-start justify-between gap-3">
            <MemberName member={member} self={member.userId === userId} />
            <RoleBadge role={member.role} />
          </div>
          <p className="text-sm wrap-anywhere text-ink-soft">
            <bdi>{member.email}</bdi>
          </p>
          <p className="text-sm text-ink-faint">
            {t.rich('joined', { date: () => <JoinedDate joinedAt={member.joinedAt} /> })}
          </p>
        </li>
      ))}
    </ul>
  );
}
