import type { Prisma } from '@monorepo/database';
import { Id, Timestamp, type TodoQuery } from '@monorepo/shared-types';
import { z } from 'zod';
import { decodeCursor, encodeCursor } from '../../kernel/pagination/index.ts';
import type { TodoRow } from './todo-row.ts';

export type TodoSort = TodoQuery['sort'];
type SortField = 'position' | 'createdAt' | 'dueAt' | 'title';
type Direction = 'asc' | 'desc';

/** Where a page begins: after this value, and among equals after this id. */
export interface TodoCursor {
  readonly value: string | Date | null;
  readonly id: string;
}

const time = Timestamp.transform((text) => new Date(text));
const values = {
  position: z.string().max(200),
  createdAt: time,
  dueAt: time.nullable(),
  title: z.string().max(200),
};

export function sortOf(sort: TodoSort): { field: SortField; direction: Direction } {
  const descending = sort.startsWith('-');
  return {
    field: (descending ? sort.slice(1) : sort) as SortField,
    direction: descending ? 'desc' : 'asc',
  };
}

/** The cursor of the page after `row`. It names its sort, so that another sort does not take it for its own. */
export function todoCursor(row: TodoRow, sort: TodoSort): string {
  const value = row[sortOf(sort).field];
  return encodeCursor([sort, value instanceof Date ? value.toISOString() : value, row.id]);
}

/** @throws {InvalidCursor} for a cursor of another list or another sort */
export function readTodoCursor(cursor: string, sort: TodoSort): TodoCursor {
  const schema = z.tuple([z.literal(sort), values[sortOf(sort).field], Id]);
  const [, value, id] = decodeCursor(cursor, schema);
  return { value, id };
}

/** Todos without a due date come last in both directions; equals are ordered by id. */
export function orderOf(sort: TodoSort): Prisma.TodoOrderByWithRelationInput[] {
  const { field, direction } = sortOf(sort);
  const first = field === 'dueAt' ? { sort: direction, nulls: 'last' as const } : direction;
  return [{ [field]: first }, { id: direction }];
}

/** The rows that come after the cursor in the order of `orderOf`. */
export function rowsAfter(sort: TodoSort, { value, id }: TodoCursor): Prisma.TodoWhereInput {
  const { field, direction } = sortOf(sort);
  const beyond = direction === 'asc' ? 'gt' : 'lt';
  const equal = { [field]: value, id: { [beyond]: id } };
  if (value === null) return equal;
  return {
    OR: [{ [field]: { [beyond]: value } }, equal, ...(field === 'dueAt' ? [{ dueAt: null }] : [])],
  };
}
