import 'server-only';
import { randomBytes } from 'node:crypto';

/** 256 random bits in base64url, which nobody can guess: a session id or the token of a magic link. */
export function randomToken(): string {
  return randomBytes(32).toString('base64url');
}

/** A session ends when it was not used for this long; it is extended at most once a day. In seconds. */
export const sessionMaxAge = 30 * 24 * 60 * 60;
export const sessionUpdateAge = 24 * 60 * 60;

/** How long a magic link can be used, in seconds. */
export const magicLinkMaxAge = 15 * 60;
