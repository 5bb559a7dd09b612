import type { IdentityUser } from '@monorepo/shared-types';

export interface IdentityUserRow {
  id: string;
  email: string;
  emailVerified: Date | null;
  name: string | null;
  image: string | null;
}

export function identityUserOf(row: IdentityUserRow): IdentityUser {
  return {
    id: row.id,
    email: row.email,
    emailVerified: row.emailVerified?.toISOString() ?? null,
    name: row.name,
    image: row.image,
  };
}
