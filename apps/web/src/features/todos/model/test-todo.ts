import type { Todo } from '@monorepo/shared-types';

/** A todo for tests; `id` is its position in words too, so that failures read well. */
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
