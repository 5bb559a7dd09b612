import { Position } from '@monorepo/shared-types';
import { generateKeyBetween } from 'fractional-indexing';
import { expect, it } from 'vitest';
import { positionBefore } from './position.ts';

it('puts each new record before the first, in a form the contract takes, without growing', () => {
  let first: string | null = null;
  for (let index = 0; index < 5_000; index += 1) {
    const position = positionBefore(first);
    expect(Position.safeParse(position).success, position).toBe(true);
    if (first !== null) expect(position < first, `${position} < ${first}`).toBe(true);
    expect(position.length).toBeLessThan(8);
    first = position;
  }
});

it('keeps records that are created at the same moment apart, so that another fits between', () => {
  const positions = new Set(Array.from({ length: 8 }, () => positionBefore('a0V')));
  expect(positions.size).toBeGreaterThan(5);
  const [one = '', other = ''] = [...positions].sort();
  const between = generateKeyBetween(one, other);
  expect(one < between && between < other).toBe(true);
});

it('takes the place of the lowest position there can be', () => {
  const lowest = 'A00000000000000000000000000';
  expect(positionBefore(lowest)).toBe(lowest);
});
