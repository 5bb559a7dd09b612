import { z } from 'zod';
import { Id, lineOfText, pageOf, Timestamp } from './common.ts';
import { Locale } from './locales.ts';
import { Role } from './roles.ts';

/** Part of an address: lower-case letters, digits and single hyphens, 2 to 48 characters. */
export const OrganizationSlug = z
  .string()
  .min(2)
  .max(48)
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'use lower-case letters, digits and single hyphens');

export const Organization = z.object({
  id: Id,
  name: z.string(),
  slug: OrganizationSlug,
  locale: Locale.nullable(),
  role: Role,
  createdAt: Timestamp,
});
export type Organization = z.infer<typeof Organization>;

export const OrganizationPage = pageOf(Organization);
export type OrganizationPage = z.infer<typeof OrganizationPage>;

export const CreateOrganization = z.strictObject({
  name: lineOfText(1, 80),
  slug: OrganizationSlug,
});
export type CreateOrganization = z.infer<typeof CreateOrganization>;

export const UpdateOrganization = z
  .strictObject({
    name: lineOfText(1, 80).optional(),
    locale: Locale.nullable().optional(),
  })
  .refine((change) => Object.keys(change).length > 0, 'name at least one field');
export type UpdateOrganization = z.infer<typeof UpdateOrganization>;
