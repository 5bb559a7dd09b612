import { createPrivateKey, createPublicKey, sign, verify } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { missingSecrets, newSecret } from './secrets.ts';

function secretsFor(environment: Record<string, string>): Record<string, string> {
  return Object.fromEntries(missingSecrets(environment).map(({ name, value }) => [name, value]));
}
const jwk = (text = '') => JSON.parse(Buffer.from(text, 'base64url').toString()) as never;

describe('secrets', () => {
  it('are 256 random bits', () => {
    expect(Buffer.from(newSecret(), 'base64url')).toHaveLength(32);
    expect(newSecret()).not.toBe(newSecret());
  });

  it('are all made where none is set, and none where all are', () => {
    const made = secretsFor({});
    expect(Object.keys(made).sort()).toEqual([
      'ACCESS_TOKEN_PRIVATE_KEY',
      'ACCESS_TOKEN_PUBLIC_KEY',
      'AUTH_SECRET',
      'CSRF_SECRET',
      'INTERNAL_API_SECRET',
    ]);
    expect(missingSecrets(made)).toEqual([]);
  });

  it('count as missing while they are empty', () => {
    expect(secretsFor({ AUTH_SECRET: '' })).toHaveProperty('AUTH_SECRET');
  });

  it('sign with one half of the key what the other half verifies', () => {
    const made = secretsFor({});
    const message = Buffer.from('token');
    const signature = sign(
      null,
      message,
      createPrivateKey({ key: jwk(made['ACCESS_TOKEN_PRIVATE_KEY']), format: 'jwk' }),
    );
    const publicKey = createPublicKey({ key: jwk(made['ACCESS_TOKEN_PUBLIC_KEY']), format: 'jwk' });
    expect(verify(null, message, publicKey, signature)).toBe(true);
    expect(jwk(made['ACCESS_TOKEN_PUBLIC_KEY'])).not.toHaveProperty('d');
  });

  it('derive a lost public key from the private one', () => {
    const { ACCESS_TOKEN_PUBLIC_KEY, ...rest } = secretsFor({});
    expect(secretsFor(rest)).toEqual({ ACCESS_TOKEN_PUBLIC_KEY });
  });

  it('refuse halves that do not belong together', () => {
    const mixed = {
      ...secretsFor({}),
      ACCESS_TOKEN_PUBLIC_KEY: secretsFor({})['ACCESS_TOKEN_PUBLIC_KEY'] ?? '',
    };
    expect(() => missingSecrets(mixed)).toThrow(/^ACCESS_TOKEN_PUBLIC_KEY does not belong/);
    expect(() => missingSecrets({ ...mixed, ACCESS_TOKEN_PUBLIC_KEY: 'x' })).toThrow(/belong/);
  });

  it('refuse a private key that is none', () => {
    expect(() => missingSecrets({ ACCESS_TOKEN_PRIVATE_KEY: 'abc' })).toThrow(
      /^ACCESS_TOKEN_PRIVATE_KEY is not an Ed25519 private JWK .* from \.env/,
    );
  });
});
