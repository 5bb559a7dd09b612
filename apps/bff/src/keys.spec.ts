import { describe, expect, it } from 'vitest';
import { environment } from '../test/support/settings.ts';
import { readSettings } from './keys.ts';

const good = environment('http://api.test:3001');

describe('the settings', () => {
  it('need nothing but the secrets on one machine', () => {
    const { INTERNAL_API_SECRET, ACCESS_TOKEN_PRIVATE_KEY, CSRF_SECRET } = good;
    const settings = readSettings({ INTERNAL_API_SECRET, ACCESS_TOKEN_PRIVATE_KEY, CSRF_SECRET });
    expect(settings).toMatchObject({
      BFF_PORT: 3002,
      WEB_URL: 'http://localhost:3000',
      API_URL: 'http://localhost:3001',
      TRUSTED_PROXIES: ['loopback'],
    });
  });

  it('take an address for its origin, as browsers send it', () => {
    const { WEB_URL } = readSettings({ ...good, WEB_URL: 'https://App.Example.com:443/path' });
    expect(WEB_URL).toBe('https://app.example.com');
    expect(() => readSettings({ ...good, WEB_URL: 'app.example.com' })).toThrow(/WEB_URL/);
  });

  it('take a list with commas or spaces', () => {
    const { TRUSTED_PROXIES } = readSettings({ ...good, TRUSTED_PROXIES: '10.0.0.0/8, loopback' });
    expect(TRUSTED_PROXIES).toEqual(['10.0.0.0/8', 'loopback']);
  });

  it.each(['not base64url', 'e30', '', Buffer.from('{"kty":"RSA"}').toString('base64url')])(
    'refuse %s as a signing key without repeating it',
    (key) => {
      const read = () => readSettings({ ...good, ACCESS_TOKEN_PRIVATE_KEY: key });
      expect(read).toThrow(/ACCESS_TOKEN_PRIVATE_KEY: (is not set|must be an Ed25519)/);
    },
  );
});
