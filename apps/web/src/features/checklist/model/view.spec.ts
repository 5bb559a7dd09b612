import { PageQuery, QueryFlag } from '@monorepo/shared-types';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { testChecklist } from '../testing/test-checklist.ts';
import {
  belongsTo,
  defaultView,
  isReorderable,
  matchesSearch,
  readView,
  itemOrders,
  queryOf,
  itemStatuses,
  writeView,
  type ChecklistView,
} from './view.ts';

const { fields } = testChecklist;

const TaskQuery = PageQuery.extend({
  done: QueryFlag.optional(),
  q: z.string().trim().min(1).max(200).optional(),
  sort: z.enum(['position', 'createdAt', '-createdAt', 'until', '-until', 'name', '-name']),
}).strict();

const anyView: fc.Arbitrary<ChecklistView> = fc.record({
  status: fc.constantFrom(...itemStatuses),
  order: fc.constantFrom(...itemOrders),
  search: fc
    .string({ unit: 'grapheme', maxLength: 60 })
    .map((text) => text.trim())
    .filter((text) => text.isWellFormed()),
});

describe('the address of a view', () => {
  it('leads back to the view, whatever a person searched for', () => {
    fc.assert(
      fc.property(anyView, (view) => {
        expect(readView(new URLSearchParams(writeView(view)))).toEqual(view);
      }),
    );
  });

  it('is empty for the view everybody starts with', () => {
    expect(writeView(defaultView)).toBe('');
  });

  it('ignores what it does not understand', () => {
    const address = new URLSearchParams('status=lost&sort=tenantId&q=%20%20&page=3');
    expect(readView(address)).toEqual(defaultView);
  });

  it('cuts a search that the api would refuse', () => {
    expect(readView(new URLSearchParams({ q: 'x'.repeat(500) })).search).toHaveLength(200);
  });
});

describe('the query of a view', () => {
  it('is one that the api takes', () => {
    fc.assert(
      fc.property(anyView, fc.option(fc.stringMatching(/^[a-z]{1,9}$/)), (view, cursor) => {
        const query = Object.fromEntries(queryOf(view, fields, cursor));
        expect(TaskQuery.safeParse(query).error?.issues).toBeUndefined();
      }),
    );
  });

  it('asks for open items alone when only those are shown', () => {
    expect(queryOf({ ...defaultView, status: 'open' }, fields).get('done')).toBe('false');
    expect(queryOf(defaultView, fields).has('done')).toBe(false);
  });
});

describe('a view', () => {
  it('can be reordered only by position and without a search', () => {
    expect(isReorderable(defaultView)).toBe(true);
    expect(isReorderable({ ...defaultView, order: 'title' })).toBe(false);
    expect(isReorderable({ ...defaultView, search: 'milk' })).toBe(false);
  });

  it('knows which items belong to it', () => {
    expect(belongsTo({ ...defaultView, status: 'open' }, { completed: true })).toBe(false);
    expect(belongsTo({ ...defaultView, status: 'completed' }, { completed: true })).toBe(true);
    expect(belongsTo(defaultView, { completed: true })).toBe(true);
  });

  it('finds a search in the title and in the description, in any case', () => {
    const item = { title: 'Buy MILK', description: 'two litres' };
    expect(matchesSearch({ ...defaultView, search: 'milk' }, item)).toBe(true);
    expect(matchesSearch({ ...defaultView, search: 'Litre' }, item)).toBe(true);
    expect(matchesSearch({ ...defaultView, search: 'bread' }, item)).toBe(false);
  });
});
