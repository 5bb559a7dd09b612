import { NextResponse, type NextRequest } from 'next/server';
import { readSettings } from '@/keys.ts';

export function proxy(request: NextRequest): NextResponse {
  const headers = new Headers(request.headers);
  headers.set('x-path', request.nextUrl.pathname + request.nextUrl.search);
  if (request.nextUrl.pathname.startsWith('/bff/')) {
    const target = new URL(
      request.nextUrl.pathname + request.nextUrl.search,
      readSettings().BFF_URL,
    );
    return NextResponse.rewrite(target, { request: { headers } });
  }
  return NextResponse.next({ request: { headers } });
}

export const config = { matcher: ['/((?!_next/static|_next/image).*)'] };
