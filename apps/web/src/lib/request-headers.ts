import { type NextRequest } from 'next/server';
import { type Settings } from '@/keys.ts';

/** What this application tells itself in request headers; a browser that sends them is not believed. */
export const ownHeaders = {
  path: 'x-path',
  organization: 'x-organization',
  requestId: 'x-request-id',
} as const;

export interface RequestFacts {
  requestId: string;
  policy?: string | undefined;
  slug?: string | undefined;
}

/**
 * The headers that pages and the bff get to see: the browser's, with the request id, the address asked for, and the
 * public origin from the settings, whatever Host a client sends. Links in mails are made from it.
 */
export function requestHeaders(
  request: NextRequest,
  settings: Settings,
  { requestId, policy, slug }: RequestFacts,
): Headers {
  const headers = new Headers(request.headers);
  const web = new URL(settings.WEB_URL);
  headers.set('x-forwarded-host', web.host);
  headers.set('x-forwarded-proto', web.protocol.slice(0, -1));
  headers.delete('x-forwarded-port');
  headers.set(ownHeaders.requestId, requestId);
  headers.set(ownHeaders.path, request.nextUrl.pathname + request.nextUrl.search);
  if (slug === undefined) headers.delete(ownHeaders.organization);
  else headers.set(ownHeaders.organization, slug);
  // Next.js takes the nonce of its own scripts from this request header.
  if (policy === undefined) headers.delete('content-security-policy');
  else headers.set('content-security-policy', policy);
  return headers;
}
