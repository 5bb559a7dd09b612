import { expect, it } from 'vitest';
import { CreateTodo, UpdateTodo } from './todos.ts';

/** The least that makes a todo. */
const todo = { title: 'Title', position: 'a0' };

it('takes the least that makes a todo, and no field that it does not know', () => {
  expect(CreateTodo.safeParse(todo).success).toBe(true);
  expect(
    CreateTodo.safeParse({ ...todo, tenantId: '01890a5d-ac96-774b-bcce-b302099a8057' }).success,
  ).toBe(false);
});

it.each<[string, unknown]>([
  ['title', 'x'.repeat(200)],
  ['description', 'x'.repeat(10_000)],
  ['completed', true],
  ['dueAt', '2026-11-23T09:30:00.000Z'],
  ['dueAt', null],
])('takes as %s: %j', (field, value) => {
  expect(CreateTodo.safeParse({ ...todo, [field]: value }).success).toBe(true);
});

it.each<[string, unknown]>([
  ['title', 'x'.repeat(200 + 1)],
  ['title', null],
  ['description', 'x'.repeat(10_000 + 1)],
  ['description', null],
  ['completed', '§'],
  ['completed', null],
  ['dueAt', '§'],
])('refuses as %s: %j', (field, value) => {
  expect(CreateTodo.safeParse({ ...todo, [field]: value }).success).toBe(false);
});

it('refuses a change that changes nothing', () => {
  expect(UpdateTodo.safeParse({}).success).toBe(false);
});
