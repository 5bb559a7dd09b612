import { NextRequest } from 'next/server';
import { handlers } from '@/features/auth/auth.ts';
import { confirmationAddress } from '@/features/auth/confirmation-address.ts';
import { readSettings } from '@/keys.ts';

/**
 * Auth.js. A magic link works only from the button of its own confirmation page: opened from anywhere else it leads
 * there, so that neither a mail scanner uses it up nor another site signs somebody in unasked.
 */
export function GET(request: NextRequest): Promise<Response> | Response {
  const own = publicRequest(request);
  const site = request.headers.get('sec-fetch-site');
  if (own.nextUrl.pathname === '/api/auth/callback/email' && site !== 'same-origin') {
    return Response.redirect(confirmationAddress(own.nextUrl.href), 303);
  }
  return handlers.GET(own);
}

export function POST(request: NextRequest): Promise<Response> {
  return handlers.POST(publicRequest(request));
}

/** Auth.js takes its own address from the request; it is the one in the settings, whatever Host a client sends. */
function publicRequest(request: NextRequest): NextRequest {
  const { pathname, search } = request.nextUrl;
  return new NextRequest(new URL(pathname + search, readSettings().WEB_URL), request);
}
