'use client';

import type { Role } from '@monorepo/shared-types';
import { Badge, type BadgeTone } from '@monorepo/ui/badge';
import { useTranslations } from 'next-intl';

const tones: Record<Role, BadgeTone> = {
  owner: 'accent',
  admin: 'success',
  member: 'neutral',
  viewer: 'neutral',
};

export function RoleBadge({ role }: { role: Role }) {
  const t = useTranslations('members.roles');
  return <Badge tone={tones[role]}>{t(role)}</Badge>;
}
