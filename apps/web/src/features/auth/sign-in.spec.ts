import { describe, expect, it, vi } from 'vitest';
import { readEnv } from '@monorepo/config';
import { keys } from '@/keys.ts';
import { secret } from '@/testing/stub-server.ts';
import { authLogger } from './auth-logger.ts';
import { confirmationAddress } from './confirmation-address.ts';
import { magicLinkHtml } from './magic-link-html.ts';
import { mayMail } from './mail-limit.ts';
import { authProviders, configuredProviders } from './providers.ts';
import { signInErrorOf, signInErrors } from './sign-in-error.ts';

const settings = (more: Record<string, string> = {}) =>
  readEnv(keys, {
    INTERNAL_API_SECRET: secret,
    AUTH_SECRET: secret,
    SMTP_URL: 'smtp://localhost:1',
    ...more,
  });

describe('the providers', () => {
  it('are offered where there are credentials for them', () => {
    expect(configuredProviders(settings())).toEqual([]);
    expect(configuredProviders(settings({ AUTH_GITHUB_ID: 'a' }))).toEqual([]);
    const both = {
      AUTH_GITHUB_ID: 'a',
      AUTH_GITHUB_SECRET: 'b',
      AUTH_GOOGLE_ID: 'c',
      AUTH_GOOGLE_SECRET: 'd',
    };
    expect(configuredProviders(settings(both))).toEqual(['github', 'google']);
    expect(authProviders(settings(both))).toHaveLength(3);
    const elsewhere = {
      AUTH_GITHUB_URL: 'https://git.test',
      AUTH_GOOGLE_ISSUER: 'https://id.test',
    };
    expect(authProviders(settings({ ...both, ...elsewhere }))).toHaveLength(3);
    expect(authProviders(settings())).toMatchObject([{ id: 'email', type: 'email' }]);
  });
});

describe('the settings', () => {
  it('name everything that is missing at once', () => {
    expect(() => readEnv(keys, {})).toThrow(/INTERNAL_API_SECRET[\s\S]*AUTH_SECRET[\s\S]*SMTP_URL/);
  });

  it('refuse addresses that are none', () => {
    expect(() => settings({ WEB_URL: 'localhost:3000' })).toThrow('WEB_URL');
    expect(settings({ WEB_URL: 'https://app.test/path' }).WEB_URL).toBe('https://app.test');
  });
});

describe('a magic link', () => {
  it('leads to the page with the button, wherever it would have signed in', () => {
    expect(
      confirmationAddress(
        'https://app.test/api/auth/callback/email?token=t&email=a%40b.test&callbackUrl=%2Fx',
      ),
    ).toBe('https://app.test/sign-in/confirm?token=t&email=a%40b.test&callbackUrl=%2Fx');
  });

  it('is written without a way to break out of the mail', () => {
    const html = magicLinkHtml({
      heading: '<script>x</script>',
      body: `"'&`,
      button: 'b',
      validity: 'v',
      ignore: 'i',
      link: 'https://app.test/?a="><script>',
      locale: 'ar',
      direction: 'rtl',
    });
    expect(html).not.toContain('<script>');
    expect(html).toContain('&quot;&#39;&amp;');
    expect(html).toContain('<html lang="ar" dir="rtl">');
  });

  it('is sent to one address five times in a quarter of an hour, then later again', () => {
    vi.useFakeTimers();
    const tries = Array.from({ length: 6 }, () => mayMail('often@example.test'));
    expect(tries).toEqual([true, true, true, true, true, false]);
    expect(mayMail('other@example.test')).toBe(true);
    vi.advanceTimersByTime(15 * 60 * 1000 + 1);
    expect(mayMail('often@example.test')).toBe(true);
    vi.useRealTimers();
  });
});

describe('an error', () => {
  it('of Auth.js is one that people are told about', () => {
    expect(signInErrorOf('OAuthAccountNotLinked')).toBe('accountNotLinked');
    expect(signInErrorOf('Verification')).toBe('linkInvalid');
    for (const other of ['Whatever', undefined, ['x'], 'constructor', '__proto__']) {
      expect(signInErrors, String(other)).toContain(signInErrorOf(other));
    }
  });

  it('is logged by its message, never with the codes and tokens it came with', () => {
    const lines: string[] = [];
    vi.spyOn(process.stderr, 'write').mockImplementation((line) => {
      lines.push(String(line));
      return true;
    });
    const error = Object.assign(new Error('Callback failed. Read more at https://x'), {
      cause: { err: new Error('bad code'), code: 'gho_secret', body: { access_token: 'secret' } },
    });
    authLogger.error?.(error);
    authLogger.warn?.('env-url-basepath-redundant');
    authLogger.debug?.('x', {});
    expect(lines).toHaveLength(2);
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({
      level: 'error',
      service: 'web',
      message: 'Error: Callback failed',
      cause: 'Error: bad code',
    });
    expect(lines.join('')).not.toContain('secret');
  });
});
