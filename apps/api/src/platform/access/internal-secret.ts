import { hash, timingSafeEqual } from 'node:crypto';

/** Compares secrets in a time that tells nothing about them, not even their length. */
export function isSameSecret(given: string, expected: string): boolean {
  return timingSafeEqual(hash('sha256', given, 'buffer'), hash('sha256', expected, 'buffer'));
}
