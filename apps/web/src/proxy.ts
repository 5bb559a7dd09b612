import { OrganizationSlug } from '@monorepo/shared-types';
import { NextResponse, type NextRequest } from 'next/server';
import { readSettings, type Settings } from '@/keys.ts';
import { contentSecurityPolicy } from '@/lib/content-security-policy.ts';
import { cookieNames, preferenceMaxAge } from '@/lib/cookies.ts';
import { requestHeaders } from '@/lib/request-headers.ts';

/** Everything but files that never change passes here first. */
export const config = { matcher: ['/((?!_next/static/|_next/image).*)'] };

/** Gives every request its id and the facts it may believe, and every page its nonce and Content Security Policy. */
export function proxy(request: NextRequest): NextResponse {
  const settings = readSettings();
  const { pathname } = request.nextUrl;
  const requestId = crypto.randomUUID();

  if (pathname === '/bff' || pathname.startsWith('/bff/')) {
    return NextResponse.next({
      request: { headers: requestHeaders(request, settings, { requestId }) },
    });
  }

  const policy = pagePolicy(settings);
  const slug = organizationOf(pathname);
  const response = NextResponse.next({
    request: { headers: requestHeaders(request, settings, { requestId, policy, slug }) },
  });
  response.headers.set('content-security-policy', policy);
  response.headers.set('x-request-id', requestId);
  if (slug !== undefined && !request.headers.has('next-router-prefetch')) {
    response.cookies.set(cookieNames.organization, slug, {
      httpOnly: true,
      sameSite: 'lax',
      secure: settings.NODE_ENV === 'production',
      path: '/',
      maxAge: preferenceMaxAge,
    });
  }
  return response;
}

function organizationOf(pathname: string): string | undefined {
  const slug = OrganizationSlug.safeParse(/^\/o\/([^/]+)/.exec(pathname)?.[1]);
  return slug.data;
}

function pagePolicy(settings: Settings): string {
  const github = settings.AUTH_GITHUB_URL ?? 'https://github.com';
  const google = new URL(settings.AUTH_GOOGLE_ISSUER ?? 'https://accounts.google.com').origin;
  return contentSecurityPolicy({
    nonce: Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString('base64'),
    development: settings.NODE_ENV === 'development',
    signInOrigins: [
      ...(settings.AUTH_GITHUB_ID ? [github] : []),
      ...(settings.AUTH_GOOGLE_ID ? [google] : []),
    ],
    imageOrigins: [
      'https://avatars.githubusercontent.com',
      'https://*.googleusercontent.com',
      ...(settings.AUTH_GITHUB_URL ? [github] : []),
    ],
  });
}
