import { Locale, type Organization, type Role } from '@monorepo/shared-types';

export interface OrganizationRow {
  id: string;
  name: string;
  slug: string;
  locale: string | null;
  createdAt: Date;
}

/** An organisation as one of its members sees it: with their role. */
export function organizationOf(row: { role: Role; organization: OrganizationRow }): Organization {
  const { role, organization } = row;
  return {
    id: organization.id,
    name: organization.name,
    slug: organization.slug,
    locale: organization.locale === null ? null : Locale.parse(organization.locale),
    role,
    createdAt: organization.createdAt.toISOString(),
  };
}
