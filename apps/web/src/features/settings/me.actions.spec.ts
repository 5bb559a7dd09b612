import { describe, expect, it } from 'vitest';
import { browserSession } from '@/testing/browser-session.ts';
import { served } from '@/testing/next-server.ts';
import { problem, stubServer, stubSettings } from '@/testing/stub-server.ts';
import { revokeEverywhere, revokeSession } from '../sessions/sessions.actions.ts';
import { saveAppearance, saveLanguage, saveProfile } from './me.actions.ts';

const bff = stubServer();
stubSettings(bff);

function signedIn(answer = {}) {
  bff.answers.set('GET /bff/session', { body: browserSession() });
  bff.answers.set('PATCH /bff/me', { body: browserSession().user, ...answer });
}

function formOf(fields: Record<string, string>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
}
const sent = () => bff.requests.find(({ method }) => method === 'PATCH')?.body;

describe('saving', () => {
  it('a name trims it, and refuses none', async () => {
    signedIn();
    const initial = { name: 'Olga' };
    expect(await saveProfile(initial, formOf({ name: ' Renée ' }))).toMatchObject({
      name: 'Renée',
    });
    expect(sent()).toEqual({ name: 'Renée' });
    for (const name of ['', '  ', 'x'.repeat(121)]) {
      expect(await saveProfile(initial, formOf({ name }))).toEqual({
        name,
        fields: { name: 'nameInvalid' },
      });
    }
  });

  it('a theme keeps it for the person and for this browser, and draws every page anew', async () => {
    signedIn();
    await saveAppearance({}, formOf({ theme: 'dark', density: 'compact' }));
    expect(sent()).toEqual({ theme: 'dark', density: 'compact' });
    expect(served.written.get('groundplan.theme')).toMatchObject({ value: 'dark' });
    expect(served.written.get('groundplan.density')).toMatchObject({ value: 'compact' });
    expect(served.revalidated).toEqual(['/']);
  });

  it('a language keeps it here too, and forgets it where the choice is left to others', async () => {
    signedIn();
    await saveLanguage({}, formOf({ locale: 'ar' }));
    expect(served.written.get('groundplan.locale')).toMatchObject({
      value: 'ar',
      options: { sameSite: 'lax', path: '/' },
    });
    bff.requests.length = 0;
    await saveLanguage({}, formOf({ locale: '' }));
    expect(sent()).toEqual({ locale: null });
    expect(served.written.get('groundplan.locale')).toBeNull();
  });

  it('remembers nothing that was refused', async () => {
    signedIn(problem(503, 'SERVER.UNAVAILABLE'));
    const state = { code: 'SERVER.UNAVAILABLE' };
    expect(await saveAppearance({}, formOf({ theme: 'dark', density: 'compact' }))).toEqual(state);
    expect(await saveLanguage({}, formOf({ locale: 'de' }))).toEqual(state);
    expect(await saveProfile({ name: '' }, formOf({ name: 'Olga' }))).toMatchObject(state);
    expect(served.written.size).toBe(0);
  });

  it('takes no value that is not offered', async () => {
    signedIn();
    await expect(
      saveAppearance({}, formOf({ theme: 'pink', density: 'compact' })),
    ).rejects.toThrow();
    await expect(saveLanguage({}, formOf({ locale: 'tlh' }))).rejects.toThrow();
    expect(sent()).toBeUndefined();
  });
});

describe('ending sessions', () => {
  const id = '01890a5d-ac96-774b-bcce-b302099a8009';

  it('ends one, or all', async () => {
    signedIn();
    bff.answers.set(`DELETE /bff/me/sessions/${id}`, { status: 204 });
    bff.answers.set('DELETE /bff/me/sessions', { status: 204 });
    expect(await revokeSession(id)).toEqual({});
    expect(served.revalidated).toEqual(['/settings/sessions']);
    expect(await revokeEverywhere()).toEqual({});
  });

  it('says why not, and takes nothing for a session that is none', async () => {
    signedIn();
    bff.answers.set(`DELETE /bff/me/sessions/${id}`, problem(404, 'SESSION.NOT_FOUND'));
    expect(await revokeSession(id)).toEqual({ code: 'SESSION.NOT_FOUND' });
    await expect(revokeSession('../organizations')).rejects.toThrow();
  });
});
