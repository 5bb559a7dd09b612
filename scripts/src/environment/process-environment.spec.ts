import { describe, expect, it } from 'vitest';
import { environmentOf } from './process-environment.ts';

const everything = {
  PATH: '/bin',
  RATE_LIMIT_USER: '5',
  INTERNAL_API_SECRET: 'internal',
  AUTH_SECRET: 'auth',
  CSRF_SECRET: 'csrf',
  ACCESS_TOKEN_PRIVATE_KEY: 'private',
  ACCESS_TOKEN_PUBLIC_KEY: 'public',
  DATABASE_URL: 'owner',
  DATABASE_RUNTIME_URL: 'runtime',
  DATABASE_SYSTEM_URL: 'system',
  AUTH_GITHUB_SECRET: 'github',
  SMTP_URL: 'smtp',
  UNSET: undefined,
};

describe('the environment of a process', () => {
  it('gives the api the public key and no owner of the database', () => {
    expect(environmentOf('api', everything)).toEqual({
      PATH: '/bin',
      RATE_LIMIT_USER: '5',
      INTERNAL_API_SECRET: 'internal',
      ACCESS_TOKEN_PUBLIC_KEY: 'public',
      DATABASE_RUNTIME_URL: 'runtime',
      DATABASE_SYSTEM_URL: 'system',
    });
  });

  it('gives the bff what signs, and no database', () => {
    expect(environmentOf('bff', everything)).toEqual({
      PATH: '/bin',
      RATE_LIMIT_USER: '5',
      INTERNAL_API_SECRET: 'internal',
      CSRF_SECRET: 'csrf',
      ACCESS_TOKEN_PRIVATE_KEY: 'private',
    });
  });

  it('gives the web what signs people in, and no database', () => {
    expect(environmentOf('web', everything)).toEqual({
      PATH: '/bin',
      RATE_LIMIT_USER: '5',
      INTERNAL_API_SECRET: 'internal',
      AUTH_SECRET: 'auth',
      AUTH_GITHUB_SECRET: 'github',
      SMTP_URL: 'smtp',
    });
  });
});
