import { hash } from 'node:crypto';
import type { Principal } from '@monorepo/shared-types';
import { Injectable } from '@nestjs/common';
import { IdentityApi } from '../upstream/index.ts';
import { RevocationFeed } from '../revocations/index.ts';
import { RevocableCache } from './revocable-cache.ts';

const maximumSessions = 10_000;
const maximumAgeMs = 60_000;

/**
 * Knows who a session cookie stands for. Asks the api once for however many requests wait for the same answer, and keeps
 * it for up to a minute, never past the session's end, and only while revocations are heard. A request that comes after
 * a revocation never gets an answer from before it.
 */
@Injectable()
export class Principals {
  private readonly cache = new RevocableCache<Principal>(maximumSessions);
  private readonly underWay = new Map<string, Promise<Principal | null>>();

  constructor(
    private readonly identity: IdentityApi,
    revocations: RevocationFeed,
  ) {
    revocations.on('up', () => this.cache.open());
    revocations.on('down', () => {
      this.cache.close();
      this.underWay.clear();
    });
    revocations.on('revoked', (revocation) => {
      this.cache.revoke(revocation);
      this.underWay.clear();
    });
  }

  /** Null when the session does not exist, has ended or was revoked. */
  find(sessionToken: string): Promise<Principal | null> {
    const key = keyOf(sessionToken);
    const known = this.cache.get(key);
    if (known) return Promise.resolve(known);
    return this.underWay.get(key) ?? this.ask(key, sessionToken);
  }

  /** As `find`, but as the person, their organisations and roles are now. */
  refresh(sessionToken: string): Promise<Principal | null> {
    return this.ask(keyOf(sessionToken), sessionToken);
  }

  private ask(key: string, sessionToken: string): Promise<Principal | null> {
    const { generation } = this.cache;
    const answer = this.identity
      .resolve(sessionToken)
      .then((principal) => {
        if (principal) this.keep(key, principal, generation);
        else this.cache.delete(key);
        return principal;
      })
      .finally(() => {
        if (this.underWay.get(key) === answer) this.underWay.delete(key);
      });
    if (this.cache.isOpen) this.underWay.set(key, answer);
    return answer;
  }

  private keep(key: string, principal: Principal, generation: number): void {
    const { sessionId, user, expiresAt } = principal;
    const ttlMs = Math.min(maximumAgeMs, Date.parse(expiresAt) - Date.now());
    this.cache.set(key, principal, { sessionId, userId: user.id }, generation, ttlMs);
  }
}

/** The cookie's value is as good as a password, so the cache does not hold it. */
function keyOf(sessionToken: string): string {
  return hash('sha256', sessionToken, 'base64url');
}
