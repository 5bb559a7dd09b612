import type { Todo } from '@monorepo/shared-types';
import { generateNKeysBetween } from 'fractional-indexing';

/** A todo for tests. */
export function testTodo(id: string, fields: Partial<Todo> = {}): Todo {
  return {
    id,
    title: `Todo ${id}`,
    description: '',
    completed: false,
    dueAt: null,
    position: `a${id}`,
    createdBy: null,
    createdAt: '2026-11-01T08:00:00.000Z',
    updatedAt: '2026-11-01T08:00:00.000Z',
    version: 1,
    ...fields,
  };
}

/** The id of the todo of that number: 1 is the first of the list. */
export function testId(number: number): string {
  return `01890a5d-ac96-774b-bcce-${String(number).padStart(12, '0')}`;
}

/** Todos `Todo 1` to `Todo <count>`, in this order, with ids and positions as the api has them. */
export function testTodos(count: number): Todo[] {
  return generateNKeysBetween(null, null, count).map((position, index) =>
    testTodo(testId(index + 1), { title: `Todo ${String(index + 1)}`, position }),
  );
}
