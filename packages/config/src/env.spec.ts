import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { EnvironmentError, flag, port, readEnv, secret } from './env.ts';

const keys = z.object({
  API_PORT: port.default(3001),
  AUTH_SECRET: secret,
  STRICT: flag.optional(),
});
const good = { AUTH_SECRET: 'x'.repeat(32) };

describe('readEnv', () => {
  it('returns typed settings with their defaults', () => {
    expect(readEnv(keys, { ...good, STRICT: 'yes' })).toEqual({
      ...good,
      API_PORT: 3001,
      STRICT: true,
    });
  });

  it('treats an empty value as unset', () => {
    expect(readEnv(keys, { ...good, API_PORT: '' }).API_PORT).toBe(3001);
  });

  it('names every missing and wrong setting at once', () => {
    expect(() => readEnv(keys, { API_PORT: '70000' })).toThrow(EnvironmentError);
    expect(() => readEnv(keys, { API_PORT: '70000' })).toThrow(
      /API_PORT: .*\n.*AUTH_SECRET: is not set/,
    );
  });

  it('never prints a value', () => {
    expect(() => readEnv(keys, { AUTH_SECRET: 'hunter2' })).toThrow(
      expect.not.objectContaining({ message: expect.stringContaining('hunter2') as string }),
    );
  });
});
