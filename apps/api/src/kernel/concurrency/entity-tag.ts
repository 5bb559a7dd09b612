import { hash } from 'node:crypto';

/** The ETag of a versioned record. */
export const versionTag = (version: number) => `"${version}"`;

/** The ETag of any other answer: a digest of its bytes. */
export const contentTag = (body: string) => `"${hash('sha1', body, 'base64url')}"`;

/** Whether `If-None-Match` names this tag (weak comparison, RFC 9110, section 13.1.2). */
export function isKnown(ifNoneMatch: string, tag: string): boolean {
  if (ifNoneMatch.trim() === '*') return true;
  return ifNoneMatch.split(',').some((candidate) => candidate.trim().replace(/^W\//, '') === tag);
}
