import { describe } from 'vitest';
import { scenariosOf } from '../../../test/support/scenarios/index.ts';

const test = scenariosOf('todo-app');

describe('scenarios of todos', () => {
  test('a todo is open until somebody ticks it off', { as: 'member' }, async (scenario) => {
    const todoId = await scenario.given('Todo', 'todos', {
      title: 'Water the plants',
      position: 'a0',
    });
    await scenario.when('PATCH', `/v1/todos/${todoId}`, { completed: true });
    await scenario.then({ status: 200, record: { title: 'Water the plants', completed: true } });
  });

  test('a new todo is still to be done', { as: 'member' }, async (scenario) => {
    await scenario.when('POST', '/v1/todos', { title: 'Call the bank' });
    await scenario.then({
      status: 201,
      record: { completed: false, description: '', createdBy: { id: scenario.userId } },
    });
  });

  test('a viewer changes no todo', { as: 'viewer' }, async (scenario) => {
    const todoId = await scenario.given('Todo', 'todos', { title: 'Title 1', position: 'a0' });
    await scenario.when('PATCH', `/v1/todos/${todoId}`, { completed: true });
    await scenario.then({ status: 403, code: 'AUTH.FORBIDDEN' });
  });

  test('a deleted todo comes back', { as: 'owner' }, async (scenario) => {
    const todoId = await scenario.given('Todo', 'todos', {
      title: 'Title 1',
      position: 'a0',
      deleted_at: '2026-11-02T09:00:00Z',
    });
    await scenario.when('POST', `/v1/todos/${todoId}/restore`);
    await scenario.then({ status: 200 });
  });

  test(
    'a todo of another organisation is not there',
    { as: 'owner', isForeign: true },
    async (scenario) => {
      const todoId = await scenario.given('Todo', 'todos', { title: 'Title 1', position: 'a0' });
      await scenario.when('GET', `/v1/todos/${todoId}`);
      await scenario.then({ status: 404, code: 'TODO.NOT_FOUND' });
    },
  );

  test('a list has the todos of its organisation', { as: 'viewer' }, async (scenario) => {
    await scenario.given('Todo', 'todos', { title: 'Title 1', position: 'a0' });
    await scenario.when('GET', '/v1/todos');
    await scenario.then({ status: 200, count: 1 });
  });
});
