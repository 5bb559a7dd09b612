'use server';

import { Density, Locale, Theme, UpdateMe } from '@monorepo/shared-types';
import { cookies } from 'next/headers';
import { revalidatePath } from 'next/cache';
import { type z } from 'zod';
import { readSettings } from '@/keys.ts';
import { changeBffOnServer } from '@/lib/bff.server.ts';
import { cookieNames, preferenceMaxAge } from '@/lib/cookies.ts';
import { type FormState, textOf } from '@/lib/form-state.ts';
import { BffError } from '@/lib/problem.ts';
import { requireSession } from '@/lib/session.ts';

export type ProfileState = FormState<'name', 'nameInvalid'> & { name: string };

/** Saves the name that other members see. */
export async function saveProfile(_state: ProfileState, form: FormData): Promise<ProfileState> {
  const name = textOf(form, 'name');
  const change = UpdateMe.safeParse({ name });
  if (!change.success) return { name, fields: { name: 'nameInvalid' } };
  return { name: name.trim(), ...(await updateMe(change.data)) };
}

export type AppearanceState = FormState<never>;

/** Saves how everything looks, for the person and for this browser. */
export async function saveAppearance(
  _state: AppearanceState,
  form: FormData,
): Promise<AppearanceState> {
  const theme = Theme.parse(textOf(form, 'theme'));
  const density = Density.parse(textOf(form, 'density'));
  const state = await updateMe({ theme, density });
  if (state.code) return state;
  await rememberHere({ [cookieNames.theme]: theme, [cookieNames.density]: density });
  return state;
}

export type LanguageState = FormState<never>;

/** Saves the language; an empty one leaves it to the organisation and the browser. */
export async function saveLanguage(_state: LanguageState, form: FormData): Promise<LanguageState> {
  const chosen = textOf(form, 'locale');
  const locale = chosen === '' ? null : Locale.parse(chosen);
  const state = await updateMe({ locale });
  if (state.code) return state;
  await rememberHere({ [cookieNames.locale]: locale });
  return state;
}

async function updateMe(body: z.infer<typeof UpdateMe>): Promise<FormState<never>> {
  const { csrfToken } = await requireSession();
  try {
    await changeBffOnServer('PATCH', '/bff/me', csrfToken, { body });
  } catch (error) {
    if (error instanceof BffError) return { code: error.code };
    throw error;
  }
  revalidatePath('/', 'layout');
  return { savedAt: Date.now() };
}

/** So that pages before signing in look the same. Null forgets. */
async function rememberHere(choices: Record<string, string | null>): Promise<void> {
  const cookieStore = await cookies();
  const secure = readSettings().NODE_ENV === 'production';
  for (const [name, value] of Object.entries(choices)) {
    if (value === null) cookieStore.delete(name);
    else {
      const options = { sameSite: 'lax', secure, path: '/', maxAge: preferenceMaxAge } as const;
      cookieStore.set(name, value, options);
    }
  }
}
