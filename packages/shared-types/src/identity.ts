import { z } from 'zod';
import { Id, Timestamp } from './common.ts';
import { User } from './me.ts';
import { Organization } from './organizations.ts';

/**
 * The contracts of the api's identity module, which only the web's Auth.js adapter and the bff may call (`/internal`,
 * with `INTERNAL_API_SECRET`). The shapes are those of the Auth.js adapter interface
 * (https://authjs.dev/guides/creating-a-database-adapter), with times as text.
 */
export const IdentityUser = z.object({
  id: Id,
  email: z.email(),
  emailVerified: Timestamp.nullable(),
  name: z.string().nullable(),
  image: z.url().nullable(),
});
export type IdentityUser = z.infer<typeof IdentityUser>;

export const CreateIdentityUser = IdentityUser.omit({ id: true }).extend({
  name: z.string().max(120).nullable(),
});
export type CreateIdentityUser = z.infer<typeof CreateIdentityUser>;

export const UpdateIdentityUser = CreateIdentityUser.partial();
export type UpdateIdentityUser = z.infer<typeof UpdateIdentityUser>;

/** Exactly one of the three ways to find a person. */
export const IdentityUserQuery = z.union([
  z.strictObject({ id: Id }),
  z.strictObject({ email: z.email() }),
  z.strictObject({ provider: z.string(), providerAccountId: z.string() }),
]);
export type IdentityUserQuery = z.infer<typeof IdentityUserQuery>;

/** A sign-in provider's account of a person. Provider tokens are not kept: nothing uses them after sign-in. */
export const IdentityAccount = z.object({
  userId: Id,
  type: z.enum(['oauth', 'oidc', 'email', 'webauthn']),
  provider: z.string().min(1).max(64),
  providerAccountId: z.string().min(1).max(255),
});
export type IdentityAccount = z.infer<typeof IdentityAccount>;

/** The opaque session id in the cookie: 256 random bits in base64url. Only its SHA-256 is stored. */
export const SessionToken = z.string().min(43).max(128);

export const IdentitySession = z.object({
  sessionToken: SessionToken,
  userId: Id,
  expires: Timestamp,
});
export type IdentitySession = z.infer<typeof IdentitySession>;

export const CreateIdentitySession = IdentitySession.extend({
  userAgent: z.string().max(512).nullable().default(null),
  ipAddress: z.string().max(64).nullable().default(null),
});
export type CreateIdentitySession = z.infer<typeof CreateIdentitySession>;

export const UpdateIdentitySession = z.object({
  sessionToken: SessionToken,
  expires: Timestamp.optional(),
});
export type UpdateIdentitySession = z.infer<typeof UpdateIdentitySession>;

export const SessionTokenBody = z.object({ sessionToken: SessionToken });
export type SessionTokenBody = z.infer<typeof SessionTokenBody>;

export const SessionAndUser = z.object({ session: IdentitySession, user: IdentityUser });
export type SessionAndUser = z.infer<typeof SessionAndUser>;

export const IdentityVerificationToken = z.object({
  identifier: z.string().min(1).max(254),
  token: z.string().min(1).max(255),
  expires: Timestamp,
});
export type IdentityVerificationToken = z.infer<typeof IdentityVerificationToken>;

export const UseVerificationToken = IdentityVerificationToken.omit({ expires: true });
export type UseVerificationToken = z.infer<typeof UseVerificationToken>;

/** What a session cookie stands for: the person, the session, and where they belong. */
export const Principal = z.object({
  sessionId: Id,
  expiresAt: Timestamp,
  user: User,
  organizations: z.array(Organization),
});
export type Principal = z.infer<typeof Principal>;

/**
 * The claims of the bearer token that the bff signs (EdDSA, RFC 8037) for each call to the api. `org` is absent for what
 * a person does outside any organisation. The role is not a claim: the api reads it, so that a change counts at once.
 */
export const AccessTokenClaims = z.object({
  iss: z.literal('groundplan-bff'),
  aud: z.literal('groundplan-api'),
  sub: Id,
  sid: Id,
  org: Id.optional(),
  iat: z.number().int(),
  exp: z.number().int(),
});
export type AccessTokenClaims = z.infer<typeof AccessTokenClaims>;

export const accessTokenIssuer = 'groundplan-bff';
export const accessTokenAudience = 'groundplan-api';
