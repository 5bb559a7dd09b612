'use client';

import type { Member } from '@monorepo/shared-types';
import {
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableHeaderCell,
  TableRow,
} from '@monorepo/ui/table';
import { useTranslations } from 'next-intl';
import { JoinedDate } from './joined-date.tsx';
import { MemberName } from './member-name.tsx';
import { RoleBadge } from './role-badge.tsx';

export interface MemberListProps {
  members: readonly Member[];
  /** The user who looks. */
  userId: string;
}

/** The members as a table, where there is room for one. */
export function MemberTable({ members, userId }: MemberListProps) {
  const t = useTranslations('members');
  return (
    <Table label={t('title')}>
      <TableHead>
        <tr>
          <TableHeaderCell>{t('columns.name')}</TableHeaderCell>
          <TableHeaderCell>{t('columns.email')}</TableHeaderCell>
          <TableHeaderCell>{t('columns.role')}</TableHeaderCell>
          <TableHeaderCell>{t('columns.joined')}</TableHeaderCell>
        </tr>
      </TableHead>
      <TableBody>
        {members.map((member) => (
          <TableRow key={member.id}>
            <TableCell>
              <MemberName member={member} self={member.userId === userId} />
            </TableCell>
            <TableCell className="wrap-anywhere text-ink-soft">
              <bdi>{member.email}</bdi>
            </TableCell>
            <TableCell>
              <RoleBadge role={member.role} />
            </TableCell>
            <TableCell className="whitespace-nowrap text-ink-soft">
              <JoinedDate joinedAt={member.joinedAt} />
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
