'use server';

import { sessionCookieName } from '@monorepo/shared-types';
import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import { readSettings } from '@/keys.ts';
import { textOf } from '@/lib/form-state.ts';
import { safeCallbackUrl } from './callback-url.ts';
import { identity } from './identity.ts';
import { randomToken, sessionMaxAge } from './session-token.ts';
import { readSignInOrigin } from './sign-in-origin.ts';

/** Signs in as a seeded person without a proof. Reached only from a page that exists in development alone. */
export async function signInAsSeeded(form: FormData): Promise<void> {
  const settings = readSettings();
  if (settings.NODE_ENV !== 'development') throw new Error('Only in development.');
  const email = textOf(form, 'email');
  const user = email === '' ? null : await identity().findUser({ email });
  if (!user) redirect('/sign-in?seeded=no');

  const expires = new Date(Date.now() + sessionMaxAge * 1000);
  const sessionToken = randomToken();
  await identity().createSession({
    sessionToken,
    userId: user.id,
    expires: expires.toISOString(),
    ...(await readSignInOrigin()),
  });
  const cookieStore = await cookies();
  cookieStore.set(sessionCookieName(false), sessionToken, {
    httpOnly: true,
    sameSite: 'lax',
    path: '/',
    expires,
  });
  redirect(safeCallbackUrl(form.get('callbackUrl'), settings.WEB_URL));
}
