import { type NextRequest } from 'next/server';
import { signOut } from '@/features/auth/auth.ts';
import { readSettings } from '@/keys.ts';

/** Ends this session and leads to the sign-in page. Other sites cannot make somebody sign out. */
export async function POST(request: NextRequest): Promise<Response> {
  const { WEB_URL } = readSettings();
  if (request.headers.get('origin') !== WEB_URL) return new Response(null, { status: 403 });
  await signOut({ redirect: false });
  return Response.redirect(new URL('/sign-in', WEB_URL), 303);
}
