import type { Todo } from '@monorepo/shared-types';
import { describe, expect, it } from 'vitest';
import { learnCreated, learnGone, learnTodo, noKnowledge, type Knowledge } from './knowledge.ts';
import { testTodo } from '../testing/test-todo.ts';
import type { TodoChange } from './todo-change.ts';
import { rowsOf } from './todo-rows.ts';
import { defaultView, type TodoView } from './todo-view.ts';

const [one, two, three] = [testTodo('1'), testTodo('2'), testTodo('3')];
const listed = [one, two, three];
const create: TodoChange = {
  type: 'create',
  key: 'draft',
  draft: { title: 'New' },
  madeAt: '2026-11-23T08:00:00.000Z',
};

function shown(
  pending: readonly TodoChange[],
  {
    knowledge = noKnowledge,
    view = defaultView,
    pages = listed,
  }: {
    knowledge?: Knowledge;
    view?: TodoView;
    pages?: Todo[];
  } = {},
) {
  return rowsOf(pages, knowledge, pending, view).map((row) => row.todo.title);
}

describe('the rows a person sees', () => {
  it('are the listed todos while nothing is on its way', () => {
    expect(shown([])).toEqual(['Todo 1', 'Todo 2', 'Todo 3']);
  });

  it('keep the very same todo where nothing changed, so that only changed rows draw again', () => {
    const patch: TodoChange = { type: 'update', id: '2', patch: { title: 'B' }, base: two };
    const rows = rowsOf(listed, noKnowledge, [patch], defaultView);
    expect(rows[0]?.todo).toBe(one);
    expect(rows.map((row) => row.saving)).toEqual([false, true, false]);
  });

  it('have a new todo first, and it keeps its key once it is saved', () => {
    expect(shown([create])).toEqual(['New', 'Todo 1', 'Todo 2', 'Todo 3']);
    const saved = testTodo('9', { title: 'New', position: 'Zz' });
    const knowledge = learnCreated(noKnowledge, 'draft', saved);
    for (const pending of [[create], []]) {
      const rows = rowsOf(listed, knowledge, pending, defaultView);
      expect(rows.map((row) => row.key)).toEqual(['draft', '1', '2', '3']);
    }
  });

  it('do not have a new todo twice when a later page lists it too', () => {
    const saved = testTodo('9', { title: 'New', position: 'Zz' });
    const knowledge = learnCreated(noKnowledge, 'draft', saved);
    const view: TodoView = { ...defaultView, order: 'title' };
    expect(shown([], { knowledge, view, pages: [one, saved, two] })).toEqual([
      'Todo 1',
      'New',
      'Todo 2',
    ]);
  });

  it('lose only the effect of the change that failed', () => {
    const rename: TodoChange = { type: 'update', id: '1', patch: { title: 'A' }, base: one };
    const complete: TodoChange = { type: 'update', id: '1', patch: { completed: true }, base: one };
    expect(rowsOf(listed, noKnowledge, [rename, complete], defaultView)[0]?.todo).toMatchObject({
      title: 'A',
      completed: true,
    });
    expect(rowsOf(listed, noKnowledge, [complete], defaultView)[0]?.todo).toMatchObject({
      title: 'Todo 1',
      completed: true,
    });
  });

  it('let a completed todo leave the open ones at once', () => {
    const view: TodoView = { ...defaultView, status: 'open' };
    expect(shown([{ type: 'bulk', action: 'complete', ids: ['1', '3'] }], { view })).toEqual([
      'Todo 2',
    ]);
  });

  it('do not have what is being deleted, and have it back at its place when that is undone', () => {
    const remove: TodoChange = { type: 'delete', id: '2', base: two };
    expect(shown([remove])).toEqual(['Todo 1', 'Todo 3']);
    const knowledge = learnGone(noKnowledge, two);
    expect(shown([], { knowledge })).toEqual(['Todo 1', 'Todo 3']);
    const restore: TodoChange = { type: 'bulk', action: 'restore', ids: ['2'] };
    expect(shown([restore], { knowledge, pages: [one, three] })).toEqual([
      'Todo 1',
      'Todo 2',
      'Todo 3',
    ]);
    const restored = learnTodo(knowledge, { ...two, version: 3 });
    expect(shown([], { knowledge: restored, pages: [one, three] })).toEqual([
      'Todo 1',
      'Todo 2',
      'Todo 3',
    ]);
  });

  it('are not brought back by a page that was on its way when they were deleted', () => {
    const knowledge = learnGone(learnTodo(noKnowledge, { ...two, version: 4 }), two);
    expect(shown([], { knowledge })).toEqual(['Todo 1', 'Todo 3']);
    expect(shown([], { knowledge, pages: [{ ...two, version: 5 }] })).toEqual(['Todo 2']);
  });

  it('are not set back by a page older than the answer to a change', () => {
    const knowledge = learnTodo(noKnowledge, { ...one, title: 'Newer', version: 2 });
    expect(shown([], { knowledge })[0]).toBe('Newer');
    expect(learnTodo(knowledge, one)).toBe(knowledge);
  });

  it('move with a drag before the api has answered', () => {
    const drag: TodoChange = { type: 'update', id: '3', patch: { position: 'a0V' }, base: three };
    expect(shown([drag])).toEqual(['Todo 3', 'Todo 1', 'Todo 2']);
  });

  it('do not move in an order that the api alone knows', () => {
    const view: TodoView = { ...defaultView, order: 'title' };
    const rename: TodoChange = { type: 'update', id: '1', patch: { title: 'Z' }, base: one };
    expect(shown([rename], { view })).toEqual(['Z', 'Todo 2', 'Todo 3']);
  });

  it('take edits and the deletion of a todo that is not saved yet', () => {
    const complete: TodoChange = {
      type: 'update',
      id: 'draft',
      patch: { completed: true },
      base: one,
    };
    const row = rowsOf(listed, noKnowledge, [create, complete], defaultView)[0];
    expect(row?.todo.completed).toBe(true);
    expect(shown([create, { type: 'bulk', action: 'delete', ids: ['draft'] }])[0]).toBe('Todo 1');
  });

  it('have a new todo while searching only where it matches', () => {
    const matching: TodoView = { ...defaultView, search: 'new' };
    expect(shown([create], { view: matching, pages: [] })).toEqual(['New']);
    expect(shown([create], { view: { ...defaultView, search: 'old' }, pages: [] })).toEqual([]);
  });
});
