import { describe, expect, it } from 'vitest';
import { acme } from './acme.ts';
import {
  dayAfter,
  dayBefore,
  idOf,
  missing,
  momentOf,
  nameOf,
  noteOf,
  personOf,
  pick,
  recordsOf,
  type Seeding,
  titleOf,
} from './seeding.ts';

const today = new Date('2026-11-23');
const seeding: Seeding = {
  prisma: undefined as never,
  organization: acme,
  memberIds: ['ada', 'ben', 'chloé'],
  today,
};
const thousand = Array.from({ length: 1000 }, (_, index) => index);

describe('the values of seeded records', () => {
  it.each([
    ['title', titleOf],
    ['name', nameOf],
    ['person', personOf],
  ])('give every record another %s', (_what, valueOf) => {
    expect(new Set(thousand.map((index) => valueOf(seeding, index))).size).toBe(1000);
  });

  it('stand around the day', () => {
    const times = (valueOf: typeof momentOf) =>
      thousand.map((index) => valueOf(seeding, index).getTime());
    expect(Math.max(...times(dayBefore))).toBeLessThan(today.getTime());
    expect(Math.min(...times(dayAfter))).toBeGreaterThan(today.getTime());
    expect(Math.min(...times(momentOf))).toBeLessThan(today.getTime());
    expect(Math.max(...times(momentOf))).toBeGreaterThan(today.getTime());
  });

  it('are sometimes empty, where they are notes', () => {
    expect([0, 1, 2].map((index) => noteOf(seeding, index) === '')).toEqual([true, false, false]);
  });

  it('are picked in turn, from what there is', () => {
    expect([0, 1, 2].map((index) => pick(['a', 'b'], index))).toEqual(['a', 'b', 'a']);
    expect(() => pick([], 0)).toThrow('nothing to pick from');
  });
});

describe('seeded records', () => {
  it('have the same ids in every run, and were made before today by different members', () => {
    const records = recordsOf(seeding, 'contact', 5, (index) => ({ index }));
    expect(records).toEqual(recordsOf(seeding, 'contact', 5, (index) => ({ index })));
    expect(new Set(records.map(({ createdById }) => createdById)).size).toBe(3);
    expect(records.every(({ createdAt }) => createdAt < today)).toBe(true);
    expect(records[3]?.id).toBe(idOf(seeding, 'contact', 3));
  });

  it('that are there already are left out', async () => {
    const rows = [{ id: 'a' }, { id: 'b' }];
    expect(await missing(rows, () => Promise.resolve([{ id: 'a' }]))).toEqual([{ id: 'b' }]);
  });
});
