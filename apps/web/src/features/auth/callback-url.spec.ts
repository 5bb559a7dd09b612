import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { safeCallbackUrl } from './callback-url.ts';

const origin = 'https://app.test';
const safe = (value: unknown) => safeCallbackUrl(value, origin);

describe('safeCallbackUrl', () => {
  it('keeps a path of this application, query and place', () => {
    expect(safe('/o/acme/todos?completed=true#x')).toBe('/o/acme/todos?completed=true#x');
    expect(safe('https://app.test/settings')).toBe('/settings');
  });

  it.each([
    'https://evil.test/',
    '//evil.test',
    '///evil.test',
    '/\\evil.test',
    '\\\\evil.test',
    '/%0d%0a//evil.test/..//evil.test',
    'https://app.test@evil.test/',
    'https://user:password@app.test/x',
    'https://app.test.evil.test/',
    'http://app.test/',
    'javascript:alert(1)',
    'data:text/html,x',
    '/\t/evil.test',
    '\u0000//evil.test',
    'http://[',
  ])('never leaves: %s', (value) => {
    const url = new URL(safe(value), origin);
    expect(url.origin).toBe(origin);
    expect(safe(value).startsWith('//')).toBe(false);
  });

  it.each(['/sign-in', '/sign-in/error?error=x', '/api/auth/signout', '/bff/session', '/sign-in/'])(
    'does not go round in a circle: %s',
    (value) => expect(safe(value)).toBe('/'),
  );

  it.each([undefined, null, ['/a'], 7, '/' + 'x'.repeat(5000)])(
    'takes nonsense for home (%#)',
    (value) => {
      expect(safe(value)).toBe('/');
    },
  );

  it('stays in this application whatever the text is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        for (const value of [text, `/${text}`, `//${text}`]) {
          const way = safe(value);
          expect(way).toMatch(/^\/(?!\/)/);
          expect(new URL(way, origin).origin).toBe(origin);
        }
      }),
    );
  });
});
