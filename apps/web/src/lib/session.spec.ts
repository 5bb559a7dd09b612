import { describe, expect, it } from 'vitest';
import { browserSession, organization } from '@/testing/browser-session.ts';
import { served } from '@/testing/next-server.ts';
import { problem, stubServer, stubSettings } from '@/testing/stub-server.ts';
import { readAppearance } from './appearance.ts';
import { changeBffOnServer } from './bff.server.ts';
import { findSession, requireOrganization, requireSession } from './session.ts';

const bff = stubServer();
stubSettings(bff);

const signedIn = (changes = {}) =>
  bff.answers.set('GET /bff/session', { body: browserSession(changes) });
const signedOut = () => bff.answers.set('GET /bff/session', problem(401, 'AUTH.TOKEN_MISSING'));

describe('who is signed in', () => {
  it('is asked with the session cookie alone, and with who and which request it is', async () => {
    signedIn();
    served.cookies.set('groundplan.session', 'token').set('other', 'secret');
    served.headers = new Headers({
      'x-forwarded-for': '203.0.113.7',
      'x-request-id': 'request-7',
      'user-agent': 'Firefox',
      authorization: 'Bearer not-for-the-bff',
    });
    expect((await findSession())?.user.name).toBe('Olga Owner');
    const [request] = bff.requests;
    expect(request?.headers).toMatchObject({
      cookie: 'groundplan.session=token',
      'x-forwarded-for': '203.0.113.7',
      'x-request-id': 'request-7',
      'user-agent': 'Firefox',
    });
    expect(request?.headers.authorization).toBeUndefined();
  });

  it('is nobody where the bff says so, and unknown where it says nothing', async () => {
    signedOut();
    expect(await findSession()).toBeNull();
    bff.answers.set('GET /bff/session', problem(503, 'SERVER.UNAVAILABLE'));
    await expect(findSession()).rejects.toMatchObject({ code: 'SERVER.UNAVAILABLE' });
  });

  it('is sent to sign in, and back to the page after', async () => {
    signedOut();
    served.headers.set('x-path', '/o/acme/todos?q=a b');
    await expect(requireSession()).rejects.toMatchObject({
      digest: expect.stringContaining(
        '/sign-in?callbackUrl=%2Fo%2Facme%2Ftodos%3Fq%3Da%20b',
      ) as string,
    });
  });

  it('finds their own organisations and no others', async () => {
    signedIn();
    expect(await requireOrganization('acme')).toEqual(organization());
    await expect(requireOrganization('globex')).rejects.toMatchObject({
      digest: expect.stringContaining('404') as string,
    });
  });
});

describe('how a page looks', () => {
  it('is what the person chose', async () => {
    signedIn({ theme: 'dark', density: 'compact' });
    served.cookies.set('groundplan.theme', 'light');
    expect(await readAppearance()).toEqual({ theme: 'dark', density: 'compact' });
  });

  it('is what the browser remembers for somebody who is not signed in', async () => {
    signedOut();
    served.cookies.set('groundplan.theme', 'dark').set('groundplan.density', 'nonsense');
    expect(await readAppearance()).toEqual({ theme: 'dark', density: 'comfortable' });
  });

  it('does not need the bff', async () => {
    bff.answers.set('GET /bff/session', problem(503, 'SERVER.UNAVAILABLE'));
    expect(await readAppearance()).toEqual({ theme: 'system', density: 'comfortable' });
  });
});

describe('a change from the server', () => {
  it('carries the token and this application’s origin', async () => {
    bff.answers.set('PATCH /bff/me', { body: {} });
    await changeBffOnServer('PATCH', '/bff/me', 'csrf-token', { body: { name: 'Olga' } });
    expect(bff.requests[0]).toMatchObject({
      body: { name: 'Olga' },
      headers: { origin: 'http://localhost:3000', 'x-csrf-token': 'csrf-token' },
    });
  });

  it('throws what the bff answered', async () => {
    bff.answers.set('DELETE /bff/me/sessions', problem(403, 'CSRF.INVALID'));
    await expect(changeBffOnServer('DELETE', '/bff/me/sessions', 'old')).rejects.toMatchObject({
      code: 'CSRF.INVALID',
      requestId: 'request-1',
    });
  });
});
