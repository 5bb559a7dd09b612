import { describe, expect, it } from 'vitest';
import { environment } from '../test/support/settings.ts';
import { readSettings } from './keys.ts';

const urls = {
  runtimeUrl: 'postgresql://runtime:x@localhost/app',
  systemUrl: 'postgresql://system:x@localhost/app',
};

describe('the settings', () => {
  it('need the databases, the secret and the key, and have defaults for the rest', () => {
    const settings = readSettings(
      environment(urls, { CORS_ORIGINS: 'https://a.test, https://b.test' }),
    );
    expect(settings).toMatchObject({
      API_PORT: 3001,
      CORS_ORIGINS: ['https://a.test', 'https://b.test'],
      TRUSTED_PROXIES: [],
      REQUEST_TIMEOUT_MS: 15_000,
    });
  });

  it('that are missing or wrong are all named at once', () => {
    expect(() => readSettings({ API_PORT: 'x', DATABASE_RUNTIME_URL: 'nowhere' })).toThrow(
      /API_PORT.*\n.*DATABASE_RUNTIME_URL.*\n.*DATABASE_SYSTEM_URL: is not set\n.*INTERNAL_API_SECRET: is not set\n.*ACCESS_TOKEN_PUBLIC_KEY: is not set/,
    );
  });
});
