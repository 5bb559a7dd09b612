'use server';

import { AuthError } from 'next-auth';
import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import { z } from 'zod';
import { cookieNames } from '@/lib/cookies.ts';
import { readSettings } from '@/keys.ts';
import { signIn } from './auth.ts';
import { safeCallbackUrl } from './callback-url.ts';
import { configuredProviders } from './providers.ts';
import { magicLinkMaxAge } from './session-token.ts';
import { signInErrorOf, type SignInError } from './sign-in-error.ts';

export interface EmailSignInState {
  email: string;
  error?: 'emailInvalid' | SignInError;
}

/** Sends a magic link and goes on to the page that says so. */
export async function signInByEmail(
  _state: EmailSignInState,
  form: FormData,
): Promise<EmailSignInState> {
  const typed = form.get('email');
  const email = z
    .email()
    .max(254)
    .safeParse(typeof typed === 'string' ? typed.trim() : '');
  if (!email.success) {
    return { email: typeof typed === 'string' ? typed : '', error: 'emailInvalid' };
  }
  const error = await requestLink(email.data, callbackUrlOf(form));
  if (error) return { email: email.data, error };

  const cookieStore = await cookies();
  cookieStore.set(cookieNames.signInEmail, email.data, {
    httpOnly: true,
    sameSite: 'lax',
    secure: readSettings().NODE_ENV === 'production',
    path: '/sign-in',
    maxAge: magicLinkMaxAge,
  });
  redirect('/sign-in/check-email');
}

async function requestLink(email: string, redirectTo: string): Promise<SignInError | undefined> {
  try {
    const result: unknown = await signIn('email', { email, redirectTo, redirect: false });
    const { WEB_URL } = readSettings();
    const error = new URL(typeof result === 'string' ? result : '/', WEB_URL).searchParams.get(
      'error',
    );
    return error === null ? undefined : signInErrorOf(error);
  } catch (error) {
    return error instanceof AuthError ? signInErrorOf(error.type) : 'mailFailed';
  }
}

/** Goes to the provider named by the pressed button. */
export async function signInByProvider(form: FormData): Promise<void> {
  const provider = configuredProviders(readSettings()).find((id) => id === form.get('provider'));
  if (!provider) redirect('/sign-in/error?error=Configuration');
  let address: unknown;
  try {
    address = await signIn(provider, { redirectTo: callbackUrlOf(form), redirect: false });
  } catch {
    redirect('/sign-in/error?error=Configuration');
  }
  redirect(typeof address === 'string' ? address : '/sign-in/error?error=Configuration');
}

function callbackUrlOf(form: FormData): string {
  return safeCallbackUrl(form.get('callbackUrl'), readSettings().WEB_URL);
}
