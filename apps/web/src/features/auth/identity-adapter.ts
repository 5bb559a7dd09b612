import 'server-only';
import { SessionToken, type IdentitySession, type IdentityUser } from '@monorepo/shared-types';
import type { Adapter, AdapterSession, AdapterUser } from 'next-auth/adapters';
import { type IdentityClient } from './identity-client.ts';

/** Where a sign-in comes from, shown to the person in their list of sessions. */
export interface SignInOrigin {
  userAgent: string | null;
  ipAddress: string | null;
}

/**
 * Auth.js's database, which is the api (https://authjs.dev/guides/creating-a-database-adapter). A cookie that cannot be
 * a session token is answered here with "no session", without asking.
 */
export function identityAdapter(
  identity: IdentityClient,
  readOrigin: () => Promise<SignInOrigin>,
): Required<
  Pick<
    Adapter,
    | 'createUser'
    | 'getUser'
    | 'getUserByEmail'
    | 'getUserByAccount'
    | 'updateUser'
    | 'deleteUser'
    | 'linkAccount'
    | 'unlinkAccount'
    | 'createSession'
    | 'getSessionAndUser'
    | 'updateSession'
    | 'deleteSession'
    | 'createVerificationToken'
    | 'useVerificationToken'
  >
> {
  return {
    createUser: async ({ email, emailVerified, name, image }) =>
      adapterUser(
        await identity.createUser({
          email,
          emailVerified: emailVerified?.toISOString() ?? null,
          name: name?.slice(0, 120) ?? null,
          image: image ?? null,
        }),
      ),
    getUser: async (id) => maybe(adapterUser, await identity.findUser({ id })),
    getUserByEmail: async (email) => maybe(adapterUser, await identity.findUser({ email })),
    getUserByAccount: async ({ provider, providerAccountId }) =>
      maybe(adapterUser, await identity.findUser({ provider, providerAccountId })),
    updateUser: async ({ id, email, emailVerified, name, image }) =>
      adapterUser(
        await identity.updateUser(id, {
          ...(email === undefined ? {} : { email }),
          ...(emailVerified === undefined
            ? {}
            : { emailVerified: emailVerified?.toISOString() ?? null }),
          ...(name === undefined ? {} : { name }),
          ...(image === undefined ? {} : { image }),
        }),
      ),
    deleteUser: (id) => identity.deleteUser(id),
    linkAccount: ({ userId, type, provider, providerAccountId }) =>
      identity.linkAccount({ userId, type, provider, providerAccountId }),
    unlinkAccount: ({ provider, providerAccountId }) =>
      identity.unlinkAccount(provider, providerAccountId),
    createSession: async ({ sessionToken, userId, expires }) =>
      adapterSession(
        await identity.createSession({
          sessionToken,
          userId,
          expires: expires.toISOString(),
          ...(await readOrigin()),
        }),
      ),
    getSessionAndUser: async (sessionToken) => {
      if (!SessionToken.safeParse(sessionToken).success) return null;
      const found = await identity.findSession({ sessionToken });
      return found && { session: adapterSession(found.session), user: adapterUser(found.user) };
    },
    updateSession: async ({ sessionToken, expires }) =>
      maybe(
        adapterSession,
        await identity.updateSession({
          sessionToken,
          ...(expires === undefined ? {} : { expires: expires.toISOString() }),
        }),
      ),
    deleteSession: async (sessionToken) => {
      if (!SessionToken.safeParse(sessionToken).success) return;
      await identity.deleteSession({ sessionToken });
    },
    createVerificationToken: async ({ identifier, token, expires }) => {
      await identity.createVerificationToken({ identifier, token, expires: expires.toISOString() });
      return { identifier, token, expires };
    },
    useVerificationToken: async ({ identifier, token }) => {
      if (!identifier) return null;
      const found = await identity.useVerificationToken({ identifier, token });
      return found && { ...found, expires: new Date(found.expires) };
    },
  };
}

function maybe<From, To>(convert: (from: From) => To, value: From | null): To | null {
  return value === null ? null : convert(value);
}

function adapterUser(user: IdentityUser): AdapterUser {
  const { emailVerified } = user;
  return { ...user, emailVerified: emailVerified === null ? null : new Date(emailVerified) };
}

function adapterSession(session: IdentitySession): AdapterSession {
  return { ...session, expires: new Date(session.expires) };
}
