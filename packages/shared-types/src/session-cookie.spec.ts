import { expect, it } from 'vitest';
import { sessionCookieName } from './session-cookie.ts';

it('pins the session cookie to its host in production', () => {
  expect(sessionCookieName(true)).toMatch(/^__Host-/);
  expect(sessionCookieName(false)).not.toMatch(/^__/);
});
