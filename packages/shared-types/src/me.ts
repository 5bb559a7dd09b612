import { z } from 'zod';
import { Id, lineOfText, Timestamp } from './common.ts';
import { Density, Locale, Theme } from './locales.ts';
import { Organization } from './organizations.ts';
import { Permission } from './permissions.ts';

export const User = z.object({
  id: Id,
  email: z.email(),
  name: z.string().nullable(),
  image: z.url().nullable(),
  locale: Locale.nullable(),
  theme: Theme,
  density: Density,
});
export type User = z.infer<typeof User>;

/** Who the token speaks for, in which organisation (null: none chosen), and what it may do there. */
export const Me = z.object({
  user: User,
  organization: Organization.nullable(),
  permissions: z.array(Permission),
});
export type Me = z.infer<typeof Me>;

export const UpdateMe = z
  .strictObject({
    name: lineOfText(1, 120).optional(),
    locale: Locale.nullable().optional(),
    theme: Theme.optional(),
    density: Density.optional(),
  })
  .refine((change) => Object.keys(change).length > 0, 'name at least one field');
export type UpdateMe = z.infer<typeof UpdateMe>;

/** A place where the person is signed in. `current` marks the one that asks. */
export const Session = z.object({
  id: Id,
  userAgent: z.string().nullable(),
  ipAddress: z.string().nullable(),
  createdAt: Timestamp,
  lastSeenAt: Timestamp,
  expiresAt: Timestamp,
  current: z.boolean(),
});
export type Session = z.infer<typeof Session>;

export const SessionList = z.object({ items: z.array(Session) });
export type SessionList = z.infer<typeof SessionList>;
