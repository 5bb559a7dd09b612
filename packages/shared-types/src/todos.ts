import { z } from 'zod';
import {
  Id,
  lineOfText,
  PageQuery,
  pageOf,
  paragraphsOfText,
  QueryFlag,
  Timestamp,
} from './common.ts';

/**
 * The whole-number part of a fractional index: a letter that says how many digits follow (`a` one, `b` two, ...; `Z` one,
 * `Y` two, ... below zero), so that longer numbers sort after shorter ones.
 */
const wholeNumber = Array.from({ length: 26 }, (_, digits) => {
  const above = String.fromCharCode('a'.charCodeAt(0) + digits);
  const below = String.fromCharCode('Z'.charCodeAt(0) - digits);
  return `[${above}${below}][0-9A-Za-z]{${String(digits + 1)}}`;
}).join('|');

/**
 * Where a todo stands in the order people drag it into: a fractional index in base 62 (`a0`, `a0V`, `b00`), compared byte
 * by byte. A new one between two neighbours needs no other row to change. A fraction never ends in 0: nothing fits before it.
 */
export const TodoPosition = z
  .string()
  .min(2)
  .max(200)
  .regex(new RegExp(`^(?:${wholeNumber})(?:[0-9A-Za-z]*[1-9A-Za-z])?$`), 'is not a position');

const title = lineOfText(1, 200);
const description = paragraphsOfText(10_000);
const dueAt = Timestamp.nullable();

export const Todo = z.object({
  id: Id,
  title: z.string(),
  description: z.string(),
  completed: z.boolean(),
  dueAt,
  position: z.string(),
  createdBy: z.object({ id: Id, name: z.string().nullable() }).nullable(),
  createdAt: Timestamp,
  updatedAt: Timestamp,
  version: z.number().int().positive(),
});
export type Todo = z.infer<typeof Todo>;

/** A new todo stands first unless `position` says otherwise. */
export const CreateTodo = z.strictObject({
  title,
  description: description.default(''),
  completed: z.boolean().default(false),
  dueAt: dueAt.default(null),
  position: TodoPosition.optional(),
});
export type CreateTodo = z.infer<typeof CreateTodo>;

export const UpdateTodo = z
  .strictObject({
    title: title.optional(),
    description: description.optional(),
    completed: z.boolean().optional(),
    dueAt: dueAt.optional(),
    position: TodoPosition.optional(),
  })
  .refine((change) => Object.keys(change).length > 0, 'name at least one field');
export type UpdateTodo = z.infer<typeof UpdateTodo>;

export const todoSorts = [
  'position',
  '-position',
  'createdAt',
  '-createdAt',
  'dueAt',
  '-dueAt',
  'title',
  '-title',
] as const;

/** `q` searches title and description; a minus before the sort field means descending. */
export const TodoQuery = PageQuery.extend({
  completed: QueryFlag.optional(),
  q: z.string().trim().min(1).max(200).optional(),
  sort: z.enum(todoSorts).default('position'),
});
export type TodoQuery = z.infer<typeof TodoQuery>;

export const TodoPage = pageOf(Todo);
export type TodoPage = z.infer<typeof TodoPage>;

export const bulkTodoActions = ['complete', 'reopen', 'delete', 'restore'] as const;

/** One action on up to 100 todos. What is gone meanwhile, or is another organisation's, is left out of the answer. */
export const BulkTodos = z.strictObject({
  action: z.enum(bulkTodoActions),
  ids: z.array(Id).min(1).max(100),
});
export type BulkTodos = z.infer<typeof BulkTodos>;

/** The todos that changed, as they are now. */
export const BulkTodosResult = z.object({ items: z.array(Todo) });
export type BulkTodosResult = z.infer<typeof BulkTodosResult>;
