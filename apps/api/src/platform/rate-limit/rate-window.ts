import { LRUCache } from 'lru-cache';

export interface Count {
  readonly limit: number;
  readonly remaining: number;
  readonly resetSeconds: number;
  readonly isExceeded: boolean;
}

interface Window {
  used: number;
  endsAt: number;
}

const windowMs = 60_000;

/**
 * Counts requests a minute by key, in memory: each process of the api counts for itself. Bounded, so that a flood of keys
 * cannot fill the memory.
 */
export class RateWindow {
  private readonly windows = new LRUCache<string, Window>({ max: 100_000 });

  constructor(private readonly limit: number) {}

  /** Counts one request and tells where the key stands then. */
  take(key: string, now = Date.now()): Count {
    const window = this.current(key, now) ?? { used: 0, endsAt: now + windowMs };
    if (window.used === 0) this.windows.set(key, window);
    window.used += 1;
    return this.count(window, now);
  }

  /** Where the key stands, if it has already used up its minute. */
  exceeded(key: string, now = Date.now()): Count | undefined {
    const window = this.current(key, now);
    return window !== undefined && window.used >= this.limit
      ? { ...this.count(window, now), isExceeded: true }
      : undefined;
  }

  private current(key: string, now: number): Window | undefined {
    const window = this.windows.get(key);
    return window !== undefined && window.endsAt > now ? window : undefined;
  }

  private count({ used, endsAt }: Window, now: number): Count {
    return {
      limit: this.limit,
      remaining: Math.max(0, this.limit - used),
      resetSeconds: Math.ceil((endsAt - now) / 1000),
      isExceeded: used > this.limit,
    };
  }
}
