import { describe, expect, it } from 'vitest';
import { stubServer } from '@/testing/stub-server.ts';
import { fetchGitHubProfile } from './github-profile.ts';

const github = stubServer();
const profile = {
  id: 7,
  login: 'olga',
  name: 'Olga',
  email: 'public@other.test',
  avatar_url: null,
};
const email = (address: string, primary: boolean, verified: boolean) => ({
  email: address,
  primary,
  verified,
  visibility: null,
});

const read = async (...emails: ReturnType<typeof email>[]) => {
  github.answers.set('GET /user', { body: profile });
  github.answers.set('GET /user/emails', { body: emails });
  return await fetchGitHubProfile(`${github.url}/user`, 'gho_token');
};

describe('who GitHub says somebody is', () => {
  it('has the primary address, where it is verified', async () => {
    const found = await read(email('a@a.test', false, true), email('b@b.test', true, true));
    expect(found).toMatchObject({ id: 7, email: 'b@b.test', email_verified: true });
    expect(github.requests[0]?.headers.authorization).toBe('Bearer gho_token');
  });

  it('has another verified address rather than an unverified primary one', async () => {
    const found = await read(email('a@a.test', true, false), email('b@b.test', false, true));
    expect(found).toMatchObject({ email: 'b@b.test', email_verified: true });
  });

  it('is not verified where no address is', async () => {
    expect(await read(email('a@a.test', true, false))).toMatchObject({
      email: 'a@a.test',
      email_verified: false,
    });
    expect(await read()).toMatchObject({ email: null, email_verified: false });
  });

  it('fails where GitHub does', async () => {
    await expect(fetchGitHubProfile(`${github.url}/user`, 'x')).rejects.toThrow('answered 404');
  });
});
