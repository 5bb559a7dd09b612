import { describe, expect, it } from 'vitest';
import { Failure } from '../failure.ts';
import { readStackKeys } from './keys.ts';

function sentenceFor(environment: Record<string, string>): string {
  try {
    readStackKeys(environment);
  } catch (error) {
    if (error instanceof Failure) return error.message;
    throw error;
  }
  return '';
}

describe('the settings of the stack', () => {
  it('have a default for everything', () => {
    expect(readStackKeys({})).toEqual({
      WEB_PORT: 3000,
      API_PORT: 3001,
      BFF_PORT: 3002,
      DATA_DIR: '.data',
    });
  });

  it.each([
    ['WEB_PORT', 'abc', 'must be a port'],
    ['API_PORT', '70000', 'must be a port'],
    ['DATABASE_URL', 'localhost:5432', 'postgres://'],
    ['DATABASE_URL', 'mysql://localhost/x', 'postgres://'],
    ['SMTP_URL', 'mail.example.org', 'smtp://'],
    ['WEB_URL', 'example.org', 'http or https'],
    ['LOG_LEVEL', 'loud', 'fatal, error, warn'],
  ])('name %s=%s and what it must be, in one sentence', (name, value, reason) => {
    const sentence = sentenceFor({ [name]: value });
    expect(sentence).toContain(`Wrong setting: ${name}: `);
    expect(sentence).toContain(reason);
    expect(sentence).not.toContain('\n');
  });

  it('never repeat a value, which may hold a password', () => {
    expect(sentenceFor({ DATABASE_URL: 'mysql://u:hunter2@localhost/x' })).not.toContain('hunter2');
  });

  it('name every wrong one at once', () => {
    expect(sentenceFor({ WEB_PORT: 'x', LOG_LEVEL: 'y' })).toMatch(/WEB_PORT.*LOG_LEVEL/);
  });

  it('refuse one port for two', () => {
    expect(sentenceFor({ WEB_PORT: '3001' })).toBe(
      'WEB_PORT and API_PORT are both 3001: give each its own port.',
    );
  });
});
