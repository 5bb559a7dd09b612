import 'server-only';
import { Readable } from 'node:stream';
import { type ReadableStream } from 'node:stream/web';
import { sessionCookieName, type Problem } from '@monorepo/shared-types';
import { type NextRequest } from 'next/server';
import { Pool } from 'undici';
import { readSettings, type Settings } from '@/keys.ts';
import { ownHeaders } from '@/lib/request-headers.ts';
import { securityHeaders } from '@/lib/security-headers.ts';

/** What the bff is told of a request. Of the cookies only the session's is its business. */
const passedOn = [
  'accept',
  'accept-language',
  'content-length',
  'content-type',
  'idempotency-key',
  'if-match',
  'if-none-match',
  'last-event-id',
  'origin',
  'sec-fetch-site',
  'user-agent',
  'x-csrf-token',
  'x-forwarded-for',
  'x-forwarded-host',
  'x-forwarded-proto',
  ownHeaders.requestId,
] as const;

/** Headers of one connection (RFC 9110, section 7.6.1), and those that this application adds to every answer itself. */
const keptBack = new Set([
  'connection',
  'keep-alive',
  'proxy-authenticate',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
  ...securityHeaders(false).map(({ key }) => key.toLowerCase()),
]);

let pool: Pool | undefined;

/** Hands a request to the bff and its answer back, both as streams. Nobody there is an answer, too: 503 with a code. */
export async function forwardToBff(request: NextRequest): Promise<Response> {
  const settings = readSettings();
  pool ??= new Pool(settings.BFF_URL, { headersTimeout: 30_000 });
  try {
    const answer = await pool.request({
      method: request.method,
      path: request.nextUrl.pathname + request.nextUrl.search,
      headers: requestHeadersOf(request, settings),
      body: request.body && Readable.fromWeb(request.body as ReadableStream),
      signal: request.signal,
    });
    const hasBody = ![204, 205, 304].includes(answer.statusCode) && request.method !== 'HEAD';
    if (!hasBody) await answer.body.dump();
    return new Response(hasBody ? (Readable.toWeb(answer.body) as BodyInit) : null, {
      status: answer.statusCode,
      headers: responseHeadersOf(answer.headers),
    });
  } catch {
    return unavailable(request);
  }
}

function requestHeadersOf(request: NextRequest, settings: Settings): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const name of passedOn) {
    const value = request.headers.get(name);
    if (value !== null) headers[name] = value;
  }
  const name = sessionCookieName(settings.NODE_ENV === 'production');
  const session = request.cookies.get(name);
  if (session) headers['cookie'] = `${name}=${session.value}`;
  return headers;
}

function responseHeadersOf(answered: Record<string, string | string[] | undefined>): Headers {
  const headers = new Headers();
  for (const [name, values] of Object.entries(answered)) {
    if (keptBack.has(name)) continue;
    for (const value of [values ?? []].flat()) headers.append(name, value);
  }
  return headers;
}

function unavailable(request: NextRequest): Response {
  const requestId = request.headers.get(ownHeaders.requestId) ?? '';
  const problem: Problem = {
    type: 'about:blank',
    title: 'Service Unavailable',
    status: 503,
    code: 'SERVER.UNAVAILABLE',
    instance: request.nextUrl.pathname,
    requestId,
  };
  return Response.json(problem, {
    status: 503,
    headers: {
      'content-type': 'application/problem+json; charset=utf-8',
      'cache-control': 'no-store',
      'retry-after': '5',
      [ownHeaders.requestId]: requestId,
    },
  });
}
