import 'server-only';
import {
  IdentitySession,
  IdentityUser,
  IdentityVerificationToken,
  SessionAndUser,
  type CreateIdentitySession,
  type CreateIdentityUser,
  type IdentityAccount,
  type IdentityUserQuery,
  type SessionTokenBody,
  type UpdateIdentitySession,
  type UpdateIdentityUser,
  type UseVerificationToken,
} from '@monorepo/shared-types';
import { type z } from 'zod';

export interface IdentityClientOptions {
  /** Origin of the api. */
  apiUrl: string;
  /** INTERNAL_API_SECRET: only web and bff may speak to `/internal`. */
  secret: string;
  fetch?: typeof fetch;
}

/** The api's identity module refused or failed. */
export class IdentityError extends Error {
  override readonly name = 'IdentityError';
  readonly status: number;

  constructor(method: string, path: string, status: number) {
    super(`${method} ${path} answered ${status}`);
    this.status = status;
  }
}

export type IdentityClient = ReturnType<typeof createIdentityClient>;

/**
 * The api's `/internal/identity`, where people, their accounts and their sessions are kept. What is not found is null;
 * every other refusal throws IdentityError.
 */
export function createIdentityClient(options: IdentityClientOptions) {
  const { apiUrl, secret, fetch: send = fetch } = options;

  async function call(method: string, path: string, body?: unknown): Promise<Response> {
    const response = await send(new URL(`/internal/identity/${path}`, apiUrl), {
      method,
      headers: {
        accept: 'application/json',
        authorization: `Bearer ${secret}`,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      cache: 'no-store',
    });
    if (response.ok || response.status === 404) return response;
    throw new IdentityError(method, path, response.status);
  }

  async function find<Schema extends z.ZodType>(
    schema: Schema,
    ...request: Parameters<typeof call>
  ): Promise<z.infer<Schema> | null> {
    const response = await call(...request);
    return response.status === 404 ? null : schema.parse(await response.json());
  }

  async function get<Schema extends z.ZodType>(
    schema: Schema,
    ...request: Parameters<typeof call>
  ): Promise<z.infer<Schema>> {
    const found = await find(schema, ...request);
    if (found === null) throw new IdentityError(request[0], request[1], 404);
    return found;
  }

  return {
    createUser: (body: CreateIdentityUser) => get(IdentityUser, 'POST', 'users', body),
    findUser: (query: IdentityUserQuery) => find(IdentityUser, 'POST', 'users/find', query),
    updateUser: (id: string, body: UpdateIdentityUser) =>
      get(IdentityUser, 'PATCH', `users/${encodeURIComponent(id)}`, body),
    deleteUser: async (id: string) => {
      await call('DELETE', `users/${encodeURIComponent(id)}`);
    },
    linkAccount: async (body: IdentityAccount) => {
      await call('POST', 'accounts', body);
    },
    unlinkAccount: async (provider: string, providerAccountId: string) => {
      const path = [provider, providerAccountId].map(encodeURIComponent).join('/');
      await call('DELETE', `accounts/${path}`);
    },
    createSession: (body: CreateIdentitySession) => get(IdentitySession, 'POST', 'sessions', body),
    findSession: (body: SessionTokenBody) => find(SessionAndUser, 'POST', 'sessions/find', body),
    updateSession: (body: UpdateIdentitySession) =>
      find(IdentitySession, 'PATCH', 'sessions', body),
    deleteSession: async (body: SessionTokenBody) => {
      await call('POST', 'sessions/delete', body);
    },
    createVerificationToken: async (body: IdentityVerificationToken) => {
      await call('POST', 'verification-tokens', body);
    },
    useVerificationToken: (body: UseVerificationToken) =>
      find(IdentityVerificationToken, 'POST', 'verification-tokens/use', body),
  };
}
