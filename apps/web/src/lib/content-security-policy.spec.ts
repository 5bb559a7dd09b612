import { expect, it } from 'vitest';
import { contentSecurityPolicy } from './content-security-policy.ts';
import { securityHeaders } from './security-headers.ts';

const policyOf = (development: boolean) =>
  new Map(
    contentSecurityPolicy({
      nonce: 'n0nce',
      development,
      signInOrigins: [],
      imageOrigins: ['https://a.test'],
    })
      .split('; ')
      .map((directive) => {
        const [name = '', ...sources] = directive.split(' ');
        return [name, sources];
      }),
  );

it('runs scripts by the nonce alone', () => {
  expect(policyOf(false).get('script-src')).toEqual(["'nonce-n0nce'", "'strict-dynamic'"]);
});

it('takes style sheets of its own or with the nonce', () => {
  expect(policyOf(false).get('style-src')).toEqual(["'self'", "'nonce-n0nce'"]);
});

it('is never framed, and loads no plugin and no other base', () => {
  for (const name of ['frame-ancestors', 'object-src', 'base-uri']) {
    expect(policyOf(false).get(name)).toEqual(["'none'"]);
  }
});

it('gives way in development, and only there', () => {
  expect(policyOf(true).get('script-src')).toContain("'unsafe-eval'");
  expect([...policyOf(false).values()].flat()).not.toContain("'unsafe-eval'");
  const names = (development: boolean) => securityHeaders(development).map(({ key }) => key);
  expect(names(false)).toContain('Strict-Transport-Security');
  expect(names(true)).not.toContain('Strict-Transport-Security');
});
