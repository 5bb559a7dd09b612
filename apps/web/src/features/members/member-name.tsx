'use client';

import type { Member } from '@monorepo/shared-types';
import { Avatar } from '@monorepo/ui/avatar';
import { Badge } from '@monorepo/ui/badge';
import { useTranslations } from 'next-intl';

/** Who it is, and whether it is the person who looks. */
export function MemberName({ member, self }: { member: Member; self: boolean }) {
  const t = useTranslations('members');
  return (
    <span className="flex min-w-0 items-center gap-3">
      <Avatar name={member.name ?? member.email} src={member.image} decorative />
      <span className="min-w-0 font-medium wrap-anywhere">
        {member.name === null ? (
          <span className="text-ink-faint">{t('unnamed')}</span>
        ) : (
          <bdi>{member.name}</bdi>
        )}
      </span>
      {self && <Badge tone="accent">{t('you')}</Badge>}
    </span>
  );
}
