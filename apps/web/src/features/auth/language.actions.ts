'use server';

import { Locale } from '@monorepo/shared-types';
import { revalidatePath } from 'next/cache';
import { cookies } from 'next/headers';
import { readSettings } from '@/keys.ts';
import { cookieNames, preferenceMaxAge } from '@/lib/cookies.ts';
import { textOf } from '@/lib/form-state.ts';

/** Keeps a language for this browser, until the person or their organisation says otherwise. */
export async function rememberLanguage(form: FormData): Promise<void> {
  const locale = Locale.safeParse(textOf(form, 'locale'));
  if (!locale.success) return;
  const cookieStore = await cookies();
  cookieStore.set(cookieNames.locale, locale.data, {
    sameSite: 'lax',
    secure: readSettings().NODE_ENV === 'production',
    path: '/',
    maxAge: preferenceMaxAge,
  });
  revalidatePath('/', 'layout');
}
