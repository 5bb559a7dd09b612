'use server';

import {
  CreateOrganization,
  Locale,
  Organization,
  OrganizationSlug,
  UpdateOrganization,
} from '@monorepo/shared-types';
import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import { changeBffOnServer } from '@/lib/bff.server.ts';
import { type FormState, textOf } from '@/lib/form-state.ts';
import { BffError } from '@/lib/problem.ts';
import { requireSession } from '@/lib/session.ts';
import { suggestSlug } from './suggest-slug.ts';

export interface CreateOrganizationState extends FormState<
  'name' | 'slug',
  'nameRequired' | 'slugInvalid' | 'slugTaken'
> {
  name: string;
  slug: string;
}

/** Makes an organisation and goes there. Without a script an empty address is made from the name. */
export async function createOrganization(
  _state: CreateOrganizationState,
  form: FormData,
): Promise<CreateOrganizationState> {
  const name = textOf(form, 'name');
  const slug = textOf(form, 'slug').trim() || suggestSlug(name);
  const input = CreateOrganization.safeParse({ name, slug });
  if (!input.success) {
    const wrong = new Set(input.error.issues.map(({ path }) => path[0]));
    return {
      name,
      slug,
      fields: {
        ...(wrong.has('name') ? { name: 'nameRequired' } : {}),
        ...(wrong.has('slug') ? { slug: 'slugInvalid' } : {}),
      },
    };
  }
  const { csrfToken } = await requireSession();
  let created: Organization;
  try {
    const response = await changeBffOnServer('POST', '/bff/organizations', csrfToken, {
      body: input.data,
      headers: { 'idempotency-key': crypto.randomUUID() },
    });
    created = Organization.parse(await response.json());
  } catch (error) {
    if (!(error instanceof BffError)) throw error;
    if (error.code !== 'ORGANIZATION.SLUG_TAKEN') return { name, slug, code: error.code };
    return { name, slug, fields: { slug: 'slugTaken' } };
  }
  revalidatePath('/', 'layout');
  redirect(`/o/${created.slug}/todos`);
}

export interface UpdateOrganizationState extends FormState<'name', 'nameRequired'> {
  name: string;
}

/** Saves name and language of the organisation named by the hidden field `slug`. */
export async function updateOrganization(
  _state: UpdateOrganizationState,
  form: FormData,
): Promise<UpdateOrganizationState> {
  const name = textOf(form, 'name');
  const slug = OrganizationSlug.parse(textOf(form, 'slug'));
  const chosen = textOf(form, 'locale');
  const locale = chosen === '' ? null : Locale.parse(chosen);
  const change = UpdateOrganization.safeParse({ name, locale });
  if (!change.success) return { name, fields: { name: 'nameRequired' } };

  const { csrfToken } = await requireSession();
  try {
    await changeBffOnServer('PATCH', `/bff/organizations/${slug}`, csrfToken, {
      body: change.data,
    });
  } catch (error) {
    if (error instanceof BffError) return { name, code: error.code };
    throw error;
  }
  revalidatePath('/', 'layout');
  return { name: name.trim(), savedAt: Date.now() };
}
