import { randomBytes } from 'node:crypto';
import {
  IdentityUser,
  sessionCookieName,
  type CreateIdentitySession,
  type CreateIdentityUser,
} from '@monorepo/shared-types';
import { z } from 'zod';
import type { Settings } from './settings.ts';

type Headers = Readonly<Record<string, string>>;

/** The headers that web and bff open the api's internal routes with. */
export function internal({ internalSecret }: Settings): Headers {
  return { authorization: `Bearer ${internalSecret}` };
}

/** Signs a new person in, as Auth.js does it in the web, and returns what their browser sends with a change. */
export async function signIn(settings: Settings, email: string): Promise<Headers> {
  const person: CreateIdentityUser = {
    email,
    emailVerified: new Date().toISOString(),
    name: null,
    image: null,
  };
  const { id } = IdentityUser.parse(await post(settings, 'users', person));
  const session: CreateIdentitySession = {
    sessionToken: randomBytes(32).toString('base64url'),
    userId: id,
    expires: new Date(Date.now() + 3_600_000).toISOString(),
    userAgent: null,
    ipAddress: null,
  };
  await post(settings, 'sessions', session);

  const { bff, web } = settings.origins;
  const cookie = `${sessionCookieName(true)}=${session.sessionToken}`;
  const answer = await fetch(`${bff}/bff/session`, { headers: { cookie } });
  const { csrfToken } = z.object({ csrfToken: z.string() }).parse(await answer.json());
  return { cookie, origin: web, 'x-csrf-token': csrfToken, 'content-type': 'application/json' };
}

async function post(settings: Settings, route: string, body: unknown): Promise<unknown> {
  const answer = await fetch(`${settings.origins.api}/internal/identity/${route}`, {
    method: 'POST',
    headers: { ...internal(settings), 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${route}: ${answer.status} ${await answer.text()}`);
  return answer.json();
}
