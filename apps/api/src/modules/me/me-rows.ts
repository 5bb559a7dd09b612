import { Locale, type Session, type User } from '@monorepo/shared-types';

export interface UserRow {
  id: string;
  email: string;
  name: string | null;
  image: string | null;
  locale: string | null;
  theme: User['theme'];
  density: User['density'];
}

export interface SessionRow {
  id: string;
  userAgent: string | null;
  ipAddress: string | null;
  createdAt: Date;
  lastSeenAt: Date;
  expiresAt: Date;
}

export function userOf(row: UserRow): User {
  return {
    id: row.id,
    email: row.email,
    name: row.name,
    image: row.image,
    locale: row.locale === null ? null : Locale.parse(row.locale),
    theme: row.theme,
    density: row.density,
  };
}

export function sessionOf(row: SessionRow, currentId: string | null): Session {
  return {
    id: row.id,
    userAgent: row.userAgent,
    ipAddress: row.ipAddress,
    createdAt: row.createdAt.toISOString(),
    lastSeenAt: row.lastSeenAt.toISOString(),
    expiresAt: row.expiresAt.toISOString(),
    current: row.id === currentId,
  };
}
