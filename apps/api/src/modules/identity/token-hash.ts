import { hash } from 'node:crypto';

/** What the database keeps of a secret that was handed out: it cannot be turned back into the secret. */
export function tokenHash(token: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(hash('sha256', token, 'buffer'));
}
