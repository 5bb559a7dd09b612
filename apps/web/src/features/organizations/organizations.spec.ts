import { describe, expect, it } from 'vitest';
import { OrganizationSlug } from '@monorepo/shared-types';
import fc from 'fast-check';
import { browserSession, organization } from '@/testing/browser-session.ts';
import { served } from '@/testing/next-server.ts';
import { problem, stubServer, stubSettings } from '@/testing/stub-server.ts';
import { createOrganization, updateOrganization } from './organizations.actions.ts';
import { suggestSlug } from './suggest-slug.ts';

const bff = stubServer();
stubSettings(bff);

function formOf(fields: Record<string, string>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
}

const create = (fields: Record<string, string>) => {
  bff.answers.set('GET /bff/session', { body: browserSession() });
  return createOrganization({ name: '', slug: '' }, formOf(fields));
};
const update = (fields: Record<string, string>) => {
  bff.answers.set('GET /bff/session', { body: browserSession() });
  return updateOrganization({ name: 'Acme' }, formOf({ slug: 'acme', ...fields }));
};

describe('an address made from a name', () => {
  it.each([
    ['Acme Inc.', 'acme-inc'],
    ['Müller & Söhne', 'muller-sohne'],
    ['Straße 7', 'strasse-7'],
    ['Søren’s Æbler', 'sorens-aebler'],
    ['  --  ', ''],
    ['شركة النور', ''],
    ['A'.repeat(80), 'a'.repeat(48)],
    [`${'a'.repeat(47)} b`, 'a'.repeat(47)],
  ])('%s becomes %s', (name, slug) => {
    expect(suggestSlug(name)).toBe(slug);
  });

  it('is one that is allowed, or empty or too short to be one', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        const slug = suggestSlug(name);
        expect(slug.length < 2 || OrganizationSlug.safeParse(slug).success).toBe(true);
      }),
    );
  });
});

describe('making an organisation', () => {
  it('leads into it', async () => {
    bff.answers.set('POST /bff/organizations', {
      status: 201,
      body: organization({ slug: 'new-one' }),
    });
    await expect(create({ name: 'New One', slug: 'new-one' })).rejects.toMatchObject({
      digest: expect.stringContaining('/o/new-one/todos') as string,
    });
    const request = bff.requests.at(-1);
    expect(request?.body).toEqual({ name: 'New One', slug: 'new-one' });
    expect(request?.headers['idempotency-key']).toMatch(/^[\da-f-]{36}$/);
    expect(served.revalidated).toEqual(['/']);
  });

  it('makes the address itself where a browser without scripts could not', async () => {
    bff.answers.set('POST /bff/organizations', { status: 201, body: organization() });
    await expect(create({ name: 'Straße 7', slug: '' })).rejects.toThrow('NEXT_REDIRECT');
    expect(bff.requests.at(-1)?.body).toEqual({ name: 'Straße 7', slug: 'strasse-7' });
  });

  it('names wrong fields and keeps what was typed', async () => {
    expect(await create({ name: '', slug: 'No!' })).toEqual({
      name: '',
      slug: 'No!',
      fields: { name: 'nameRequired', slug: 'slugInvalid' },
    });
    expect(bff.requests).toEqual([]);
  });

  it('says at the field that an address is taken', async () => {
    bff.answers.set('POST /bff/organizations', problem(409, 'ORGANIZATION.SLUG_TAKEN'));
    expect(await create({ name: 'Acme', slug: 'acme' })).toMatchObject({
      fields: { slug: 'slugTaken' },
    });
  });

  it('says what else went wrong', async () => {
    bff.answers.set('POST /bff/organizations', problem(429, 'REQUEST.RATE_LIMITED'));
    expect(await create({ name: 'Acme', slug: 'acme' })).toMatchObject({
      code: 'REQUEST.RATE_LIMITED',
    });
  });
});

describe('changing an organisation', () => {
  it('saves name and language, and draws everything anew', async () => {
    bff.answers.set('PATCH /bff/organizations/acme', { body: organization() });
    expect(await update({ name: ' Acme ', locale: 'ar' })).toMatchObject({
      name: 'Acme',
      savedAt: expect.any(Number) as number,
    });
    expect(bff.requests.at(-1)?.body).toEqual({ name: 'Acme', locale: 'ar' });
    expect(served.revalidated).toEqual(['/']);
    await update({ name: 'Acme', locale: '' });
    expect(bff.requests.at(-1)?.body).toEqual({ name: 'Acme', locale: null });
  });

  it('refuses an empty name, and says what the bff refuses', async () => {
    expect(await update({ name: ' ', locale: '' })).toMatchObject({
      fields: { name: 'nameRequired' },
    });
    bff.answers.set('PATCH /bff/organizations/acme', problem(403, 'AUTH.FORBIDDEN'));
    expect(await update({ name: 'Acme', locale: '' })).toMatchObject({ code: 'AUTH.FORBIDDEN' });
  });

  it('goes to no other place than an organisation', async () => {
    await expect(update({ slug: '../me', name: 'x', locale: '' })).rejects.toThrow();
    expect(bff.requests).toEqual([]);
  });
});
