import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { internalSecret } from './support/settings.ts';
import { TestApi } from './support/test-api.ts';
import { signToken } from './support/tokens.ts';

let api: TestApi;

beforeAll(async () => {
  api = await TestApi.start({
    settings: { RATE_LIMIT_USER: '5', RATE_LIMIT_ADDRESS: '3', TRUSTED_PROXIES: '127.0.0.1' },
  });
});
afterAll(() => api.stop());

const from = (address: string) => ({ 'x-forwarded-for': address });

describe('rate limits', () => {
  it('count a person’s requests by the person, over all their tokens', async () => {
    const person = await api.world.person();
    const other = await signToken({ ...person, expiresIn: 200 });
    const ask = (token: string) => api.ask('GET', '/v1/me', { token });
    for (const remaining of [4, 3, 2, 1, 0]) {
      const { status, headers } = await ask(remaining % 2 === 0 ? person.token : other);
      expect([status, headers['ratelimit-remaining']]).toEqual([200, String(remaining)]);
    }
    const { status, problem, headers } = await ask(other);
    expect([status, problem.code]).toEqual([429, 'REQUEST.RATE_LIMITED']);
    expect(Number(headers['retry-after'])).toBeGreaterThan(0);
    expect(headers).toMatchObject({ 'ratelimit-limit': '5', 'ratelimit-remaining': '0' });
    expect((await ask((await api.world.person()).token)).status).toBe(200);
  });

  it('count everything without a valid token by address, guesses and unknown addresses included', async () => {
    const headers = from('203.0.113.7');
    expect((await api.ask('GET', '/v1/me', { headers })).status).toBe(401);
    expect((await api.ask('GET', '/v1/me', { headers, token: 'ey.guess.1' })).status).toBe(401);
    expect((await api.ask('GET', '/nope', { headers })).status).toBe(404);
    for (const token of [undefined, 'ey.guess.2']) {
      const ask = { headers, ...(token !== undefined && { token }) };
      expect((await api.ask('GET', '/v1/me', ask)).status).toBe(429);
    }
    expect((await api.ask('GET', '/v1/me', { headers: from('203.0.113.8') })).status).toBe(401);
  });

  it('do not lock a person out of an address that others have used up', async () => {
    const headers = from('203.0.113.9');
    const { token } = await api.world.person();
    await api.ask('GET', '/v1/me', { headers, token });
    for (let index = 0; index < 4; index += 1) await api.ask('GET', '/v1/me', { headers });
    expect((await api.ask('GET', '/v1/me', { headers })).status).toBe(429);
    expect((await api.ask('GET', '/v1/me', { headers, token })).status).toBe(200);
  });

  it('do not count probes, nor the platform’s own processes', async () => {
    const headers = from('203.0.113.10');
    for (let index = 0; index < 8; index += 1) {
      expect((await api.ask('GET', '/healthz', { headers })).status).toBe(200);
      const { status } = await api.ask('POST', '/internal/identity/users/find', {
        headers,
        token: internalSecret,
        body: { email: 'nobody@example.test' },
      });
      expect(status).toBe(404);
    }
  });
});
