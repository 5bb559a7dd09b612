import 'server-only';
import { sessionCookieName } from '@monorepo/shared-types';
import { cookies, headers } from 'next/headers';
import { type z } from 'zod';
import { readSettings } from '@/keys.ts';
import { type BffMethod, type BffRequest } from '@/lib/bff.ts';
import { bffErrorOf, unreachable } from '@/lib/problem.ts';

/**
 * Reads from the bff while a page is made, as the person who asked for it: `readBffOnServer('/bff/me', User)`.
 *
 * @throws {BffError} with the code of the problem, or SERVER.UNAVAILABLE.
 */
export async function readBffOnServer<Schema extends z.ZodType>(
  path: string,
  schema: Schema,
): Promise<z.infer<Schema>> {
  const response = await send(path, { method: 'GET' });
  return schema.parse(await response.json());
}

/**
 * Changes something through the bff from a server action, with the CSRF token of the session.
 *
 * @throws {BffError} with the code of the problem, or SERVER.UNAVAILABLE.
 */
export async function changeBffOnServer(
  method: BffMethod,
  path: string,
  token: string,
  request: Omit<BffRequest, 'signal'> = {},
): Promise<Response> {
  const { body } = request;
  return await send(path, {
    method,
    headers: {
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...request.headers,
      origin: readSettings().WEB_URL,
      'x-csrf-token': token,
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
}

async function send(path: string, init: RequestInit): Promise<Response> {
  const settings = readSettings();
  const forwarded = await forwardedHeaders(settings.NODE_ENV === 'production');
  let response: Response;
  try {
    response = await fetch(new URL(path, settings.BFF_URL), {
      ...init,
      headers: { ...forwarded, ...(init.headers as Record<string, string> | undefined) },
      cache: 'no-store',
      redirect: 'error',
    });
  } catch {
    throw unreachable(forwarded['x-request-id']);
  }
  if (!response.ok) throw await bffErrorOf(response);
  return response;
}

/** The session, and for logs and limits who asked and which request this belongs to. */
async function forwardedHeaders(production: boolean): Promise<Record<string, string>> {
  const [cookieStore, incoming] = await Promise.all([cookies(), headers()]);
  const name = sessionCookieName(production);
  const session = cookieStore.get(name);
  const forwarded: Record<string, string> = { accept: 'application/json' };
  if (session) forwarded['cookie'] = `${name}=${session.value}`;
  for (const header of ['user-agent', 'x-forwarded-for', 'x-request-id']) {
    const value = incoming.get(header);
    if (value) forwarded[header] = value;
  }
  return forwarded;
}
