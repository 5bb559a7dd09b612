import { CreateTodo } from '@monorepo/shared-types';
import { expect, it } from 'vitest';
import { todosChecklist } from './index.ts';

it('knows how much text the api takes', () => {
  const { maximum } = todosChecklist;
  const todo = { title: 'x'.repeat(maximum.title), description: 'x'.repeat(maximum.description) };
  const takes = (change: object) => CreateTodo.safeParse({ ...todo, ...change }).success;
  expect(takes({})).toBe(true);
  expect(takes({ title: `${todo.title}x` })).toBe(false);
  expect(takes({ description: `${todo.description}x` })).toBe(false);
});
