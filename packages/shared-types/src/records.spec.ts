import { expect, it } from 'vitest';
import { z } from 'zod';
import { anyOf, canOf, Ids, isChange, QueryNumber, rangeOf } from './records.ts';

const id = '01890a5d-ac96-774b-bcce-b302099a8057';

it('reads several ids of a query, and refuses what is none', () => {
  expect(Ids.parse(`${id},${id}`)).toEqual([id, id]);
  for (const text of ['', 'x', `${id},`, `${id} ${id}`]) {
    expect(Ids.safeParse(text).success, text).toBe(false);
  }
});

it('reads several values of an enumeration, and refuses one that it does not have', () => {
  const states = anyOf(z.enum(['new', 'open']));
  expect(states.parse('open,new')).toEqual(['open', 'new']);
  expect(states.safeParse('open,closed').success).toBe(false);
});

it('reads both ends of a range, each for itself', () => {
  const range = z.strictObject(rangeOf('cost', QueryNumber));
  expect(range.parse({ costFrom: '5' })).toEqual({ costFrom: 5 });
  expect(range.parse({ costTo: '7' })).toEqual({ costTo: 7 });
  expect(range.safeParse({ costFrom: 'much' }).success).toBe(false);
});

it('says of each action whether it may be done', () => {
  const can = canOf('update', 'close');
  expect(can.parse({ update: true, close: false })).toEqual({ update: true, close: false });
  expect(can.safeParse({ update: true }).success).toBe(false);
});

it('takes for a change only what changes something', () => {
  expect(isChange({})).toBe(false);
  expect(isChange({ name: undefined })).toBe(false);
  expect(isChange({ name: null })).toBe(true);
});
