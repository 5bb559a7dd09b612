import type { Revocation, Role } from '@monorepo/shared-types';
import { hash } from 'node:crypto';
import { LRUCache } from 'lru-cache';

/** What a token stands for, with the role of now. */
export interface Grant {
  readonly userId: string;
  readonly sessionId: string | null;
  readonly organizationId: string | null;
  readonly role: Role | null;
  readonly expiresAt: Date;
}

/**
 * Verified tokens by their SHA-256, so that the tokens themselves are not kept. A revocation takes out what it concerns; what
 * was being verified while one arrived is not kept at all, since it may have been read just before.
 */
export class Grants {
  private readonly byTokenHash: LRUCache<string, Grant>;
  private revision = 0;

  constructor(max = 10_000) {
    this.byTokenHash = new LRUCache({ max });
  }

  find(token: string, now = Date.now()): Grant | undefined {
    const grant = this.byTokenHash.get(keyOf(token));
    return grant !== undefined && grant.expiresAt.getTime() > now ? grant : undefined;
  }

  /** Call before reading what a token may do, and keep the result with what this returns. */
  begin(): (token: string, grant: Grant) => void {
    const { revision } = this;
    return (token, grant) => {
      if (revision === this.revision) this.byTokenHash.set(keyOf(token), grant);
    };
  }

  revoke(revocation: Revocation): void {
    this.revision += 1;
    for (const [key, grant] of this.byTokenHash.entries()) {
      if (concerns(revocation, grant)) this.byTokenHash.delete(key);
    }
  }

  clear(): void {
    this.revision += 1;
    this.byTokenHash.clear();
  }
}

function concerns(revocation: Revocation, grant: Grant): boolean {
  switch (revocation.type) {
    case 'session':
      return grant.sessionId === revocation.sessionId;
    case 'membership':
      return (
        grant.userId === revocation.userId && grant.organizationId === revocation.organizationId
      );
    case 'user':
      return grant.userId === revocation.userId;
  }
}

function keyOf(token: string): string {
  return hash('sha256', token, 'hex');
}
