import type { Revocation } from '@monorepo/shared-types';
import { LRUCache } from 'lru-cache';

/** Whose an entry is, so that it goes when they are out. */
export interface Owner {
  readonly sessionId: string;
  readonly userId: string;
}

interface Entry<Value> {
  readonly owner: Owner;
  readonly value: Value;
}

/**
 * An LRU whose entries belong to a session and a person, and go with them. Closed (as it starts, and whenever
 * revocations cannot be heard) it holds nothing and gives nothing.
 */
export class RevocableCache<Value> {
  private readonly entries: LRUCache<string, Entry<Value>>;
  private readonly keysOf = new Map<string, Set<string>>();
  private opened = false;
  private revocations = 0;

  constructor(maximum: number) {
    this.entries = new LRUCache({
      max: maximum,
      // Sessions and tokens end by the clock on the wall, even if the machine slept.
      perf: { now: () => Date.now() },
      dispose: ({ owner }, key) => {
        this.unindex(owner.sessionId, key);
        this.unindex(owner.userId, key);
      },
    });
  }

  get isOpen(): boolean {
    return this.opened;
  }

  /**
   * Grows with every revocation. Take it before asking and give it to `set`: an answer that was under way while
   * something was revoked may be older than the revocation, and is not kept.
   */
  get generation(): number {
    return this.revocations;
  }

  get(key: string): Value | undefined {
    return this.entries.get(key)?.value;
  }

  set(key: string, value: Value, owner: Owner, generation: number, ttlMs: number): void {
    if (!this.opened || generation !== this.revocations || ttlMs <= 0) return;
    this.entries.set(key, { owner, value }, { ttl: ttlMs });
    this.index(owner.sessionId, key);
    this.index(owner.userId, key);
  }

  delete(key: string): void {
    this.entries.delete(key);
  }

  revoke(revocation: Revocation): void {
    this.revocations += 1;
    const owner = revocation.type === 'session' ? revocation.sessionId : revocation.userId;
    for (const key of [...(this.keysOf.get(owner) ?? [])]) this.entries.delete(key);
  }

  open(): void {
    this.opened = true;
  }

  close(): void {
    this.opened = false;
    this.revocations += 1;
    this.entries.clear();
  }

  private index(owner: string, key: string): void {
    const keys = this.keysOf.get(owner);
    if (keys) keys.add(key);
    else this.keysOf.set(owner, new Set([key]));
  }

  private unindex(owner: string, key: string): void {
    const keys = this.keysOf.get(owner);
    keys?.delete(key);
    if (keys?.size === 0) this.keysOf.delete(owner);
  }
}
