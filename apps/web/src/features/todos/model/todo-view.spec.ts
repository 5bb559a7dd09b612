import { TodoQuery } from '@monorepo/shared-types';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  belongsTo,
  defaultView,
  isReorderable,
  matchesSearch,
  readTodoView,
  todoOrders,
  todoQueryOf,
  todoStatuses,
  writeTodoView,
  type TodoView,
} from './todo-view.ts';

const anyView: fc.Arbitrary<TodoView> = fc.record({
  status: fc.constantFrom(...todoStatuses),
  order: fc.constantFrom(...todoOrders),
  search: fc
    .string({ unit: 'grapheme', maxLength: 60 })
    .map((text) => text.trim())
    .filter((text) => text.isWellFormed()),
});

describe('the address of a view', () => {
  it('leads back to the view, whatever a person searched for', () => {
    fc.assert(
      fc.property(anyView, (view) => {
        expect(readTodoView(new URLSearchParams(writeTodoView(view)))).toEqual(view);
      }),
    );
  });

  it('is empty for the view everybody starts with', () => {
    expect(writeTodoView(defaultView)).toBe('');
  });

  it('ignores what it does not understand', () => {
    const address = new URLSearchParams('status=lost&sort=tenantId&q=%20%20&page=3');
    expect(readTodoView(address)).toEqual(defaultView);
  });

  it('cuts a search that the api would refuse', () => {
    expect(readTodoView(new URLSearchParams({ q: 'x'.repeat(500) })).search).toHaveLength(200);
  });
});

describe('the query of a view', () => {
  it('is one that the api takes', () => {
    fc.assert(
      fc.property(anyView, fc.option(fc.stringMatching(/^[a-z]{1,9}$/)), (view, cursor) => {
        const query = Object.fromEntries(todoQueryOf(view, cursor));
        expect(TodoQuery.safeParse(query).error?.issues).toBeUndefined();
      }),
    );
  });

  it('asks for open todos alone when only those are shown', () => {
    expect(todoQueryOf({ ...defaultView, status: 'open' }).get('completed')).toBe('false');
    expect(todoQueryOf(defaultView).has('completed')).toBe(false);
  });
});

describe('a view', () => {
  it('can be reordered only by position and without a search', () => {
    expect(isReorderable(defaultView)).toBe(true);
    expect(isReorderable({ ...defaultView, order: 'title' })).toBe(false);
    expect(isReorderable({ ...defaultView, search: 'milk' })).toBe(false);
  });

  it('knows which todos belong to it', () => {
    expect(belongsTo({ ...defaultView, status: 'open' }, { completed: true })).toBe(false);
    expect(belongsTo({ ...defaultView, status: 'completed' }, { completed: true })).toBe(true);
    expect(belongsTo(defaultView, { completed: true })).toBe(true);
  });

  it('finds a search in the title and in the description, in any case', () => {
    const todo = { title: 'Buy MILK', description: 'two litres' };
    expect(matchesSearch({ ...defaultView, search: 'milk' }, todo)).toBe(true);
    expect(matchesSearch({ ...defaultView, search: 'Litre' }, todo)).toBe(true);
    expect(matchesSearch({ ...defaultView, search: 'bread' }, todo)).toBe(false);
  });
});
