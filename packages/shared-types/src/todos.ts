import { z } from 'zod';
import {
  Id,
  lineOfText,
  pageOf,
  PageQuery,
  paragraphsOfText,
  QueryFlag,
  Timestamp,
} from './common.ts';
import { Author, BulkIds, csvOf, isChange, Position, SearchText, Version } from './records.ts';

const title = lineOfText(1, 200);
const description = paragraphsOfText(10_000);
const completed = z.boolean();
const dueAt = Timestamp.nullable();

export const Todo = z.object({
  id: Id,
  title: z.string(),
  description: z.string(),
  completed,
  dueAt,
  position: z.string(),
  createdBy: Author.nullable(),
  createdAt: Timestamp,
  updatedAt: Timestamp,
  version: Version,
});
export type Todo = z.infer<typeof Todo>;

/** A new todo stands first unless `position` says otherwise. */
export const CreateTodo = z.strictObject({
  title,
  description: description.default(''),
  completed: completed.default(false),
  dueAt: dueAt.default(null),
  position: Position.optional(),
});
export type CreateTodo = z.infer<typeof CreateTodo>;

export const UpdateTodo = z
  .strictObject({
    title: title.optional(),
    description: description.optional(),
    completed: completed.optional(),
    dueAt: dueAt.optional(),
    position: Position.optional(),
  })
  .refine(isChange, 'name at least one field');
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

/** `q` searches title and description; `trash` lists what was deleted; a minus before the sort field means descending. */
export const TodoQuery = PageQuery.extend({
  completed: QueryFlag.optional(),
  q: SearchText.optional(),
  trash: QueryFlag.optional(),
  sort: z.enum(todoSorts).default('position'),
});
export type TodoQuery = z.infer<typeof TodoQuery>;

/** The whole of a list as a file, and of which columns. */
export const TodoExport = TodoQuery.omit({ cursor: true, limit: true }).extend(
  csvOf(
    'id',
    'title',
    'description',
    'completed',
    'dueAt',
    'position',
    'createdBy',
    'createdAt',
    'updatedAt',
  ),
);
export type TodoExport = z.infer<typeof TodoExport>;

export const TodoPage = pageOf(Todo);
export type TodoPage = z.infer<typeof TodoPage>;

export const BulkTodos = z.discriminatedUnion('action', [
  z.strictObject({ action: z.literal('update'), ids: BulkIds, change: UpdateTodo }),
  z.strictObject({ action: z.enum(['delete', 'restore']), ids: BulkIds }),
]);
export type BulkTodos = z.infer<typeof BulkTodos>;

/** The todos that changed, as they are now. */
export const BulkTodosResult = z.object({ items: z.array(Todo) });
export type BulkTodosResult = z.infer<typeof BulkTodosResult>;
