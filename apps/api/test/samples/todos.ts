import type { Samples } from '../support/records/index.ts';

/** Todos that tests make. */
export const todos: Samples = {
  path: '/v1/todos',
  table: 'todos',
  by: 'owner',
  changes: 'title',
  code: 'TODO',
  body: (_maker, n) =>
    Promise.resolve({
      title: `Title ${n}`,
      description: `Description ${n}`,
      completed: true,
      dueAt: '2026-11-23T09:30:00.000Z',
    }),
};
