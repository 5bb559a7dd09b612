import { describe, expect, it } from 'vitest';
import { findCredentials } from './credentials.ts';

// Put together here, so that no scanner takes them for leaked ones.
const made = (...parts: string[]) => parts.join('');

describe('what looks like a credential', () => {
  it.each([
    ['an API key', made('sk-', 'ant-api03-', 'a1B2'.repeat(8))],
    ['an API key', made('sk-', 'proj-', 'a1B2'.repeat(8))],
    ['an API key', made('sk_', 'live_', 'a1B2'.repeat(6))],
    ['an API key', made('AIza', 'Sy1_'.repeat(9))],
    ['a cloud access key', made('AKIA', 'ABCD1234'.repeat(2))],
    ['an access token', made('ghp_', 'a1B2'.repeat(9))],
    ['an access token', made('xoxb-', '12345-67890-abcdef')],
    ['an access token', made('eyJ', 'hbGciOiJI', '.eyJ', 'zdWIiOiIx', '.c2ln')],
    ['a private key', made('-----BEGIN RSA ', 'PRIVATE KEY-----')],
    ['a connection string', 'mysql://root:pa55@db:3306/shop'],
    ['a connection string', 'redis://:pa55word@cache:6379'],
    ['a password or secret', 'Server=db;User=sa;Password=Pa55word!;'],
    ['a password or secret', 'the token is abcd1234efgh'],
  ])('%s is found', (kind, text) => {
    expect(findCredentials(`first\n  use ${text} please`)).toEqual([
      expect.objectContaining({ kind, line: 2 }),
    ]);
  });

  it.each([
    'an API for customers, with keys and tokens that expire after 30 days',
    'fields: { password: { type: string, minLength: 12 }, apiKey: { type: string, unique: true } }',
    'see https://example.com:8080/docs?page=2 and mail ada@example.com',
    'token: tokenOfTheSession',
  ])('is not: %s', (text) => {
    expect(findCredentials(text)).toEqual([]);
  });

  it('is looked for in time, whatever the text', () => {
    const texts = ['sk-', 'a.', 'postgres://', 'a:', 'eyJ.', 'password=', '\n'];
    for (const text of texts) findCredentials(text.repeat(20_000));
  }, 20_000);
});
