import 'server-only';
import { headers } from 'next/headers';
import { type SignInOrigin } from './identity-adapter.ts';

/** The browser and address that are signing in, as far as they can be told. */
export async function readSignInOrigin(): Promise<SignInOrigin> {
  const incoming = await headers();
  return {
    userAgent: incoming.get('user-agent')?.slice(0, 512) ?? null,
    ipAddress: incoming.get('x-forwarded-for')?.split(',')[0]?.trim().slice(0, 64) ?? null,
  };
}
