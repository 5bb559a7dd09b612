import { setTimeout as sleep } from 'node:timers/promises';
import { beforeEach, describe, expect, it } from 'vitest';
import { RevocableCache } from './revocable-cache.ts';

const id = (n: number) => `01900000-0000-7000-8000-00000000000${n}`;
const owner = { sessionId: id(1), userId: id(9) };
const sibling = { sessionId: id(2), userId: id(9) };
const stranger = { sessionId: id(3), userId: id(8) };
let cache: RevocableCache<string>;

beforeEach(() => {
  cache = new RevocableCache(3);
  cache.open();
  cache.set('own', 'a', owner, cache.generation, 1_000);
  cache.set('sibling', 'b', sibling, cache.generation, 1_000);
  cache.set('stranger', 'c', stranger, cache.generation, 1_000);
});

const held = () => ['own', 'sibling', 'stranger'].filter((key) => cache.get(key) !== undefined);

describe('RevocableCache', () => {
  it('lets go of one session, or of all of a person', () => {
    cache.revoke({ type: 'session', sessionId: owner.sessionId });
    expect(held()).toEqual(['sibling', 'stranger']);
    cache.revoke({ type: 'user', userId: sibling.userId });
    expect(held()).toEqual(['stranger']);
    cache.revoke({ type: 'membership', userId: stranger.userId, organizationId: id(7) });
    expect(held()).toEqual([]);
  });

  it('does not keep what was asked for before a revocation, whomever that was of', () => {
    const before = cache.generation;
    cache.revoke({ type: 'session', sessionId: id(5) });
    cache.set('late', 'd', stranger, before, 1_000);
    expect(cache.get('late')).toBeUndefined();
  });

  it('holds no more than its maximum, and forgets whose the rest was', () => {
    for (let n = 0; n < 10; n += 1) {
      cache.set(`more ${n}`, 'x', owner, cache.generation, 1_000);
    }
    expect(held()).toEqual([]);
    cache.revoke({ type: 'session', sessionId: owner.sessionId });
    expect(cache.get('more 9')).toBeUndefined();
  });

  it('holds what was set again under its new owner alone', () => {
    cache.set('own', 'z', stranger, cache.generation, 1_000);
    cache.revoke({ type: 'session', sessionId: owner.sessionId });
    expect(cache.get('own')).toBe('z');
    cache.revoke({ type: 'session', sessionId: stranger.sessionId });
    expect(cache.get('own')).toBeUndefined();
  });

  it('holds nothing past its time', async () => {
    cache.set('brief', 'x', owner, cache.generation, 20);
    cache.set('over', 'x', owner, cache.generation, -1);
    expect([cache.get('brief'), cache.get('over')]).toEqual(['x', undefined]);
    await sleep(30);
    expect(cache.get('brief')).toBeUndefined();
  });

  it('closed holds nothing, and nothing from before when it opens again', () => {
    const before = cache.generation;
    cache.close();
    cache.set('shut', 'x', owner, cache.generation, 1_000);
    cache.open();
    cache.set('late', 'x', owner, before, 1_000);
    expect([...held(), cache.get('shut'), cache.get('late')]).toEqual([undefined, undefined]);
  });
});
