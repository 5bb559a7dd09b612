import type { Prisma } from '@monorepo/database';
import type { Todo } from '@monorepo/shared-types';
import { defineRecords, flag, nullable, text, timestamp } from '../../platform/records/index.ts';
import { TodoNotFound } from './todos.errors.ts';

const select = {
  id: true,
  title: true,
  description: true,
  completed: true,
  dueAt: true,
  position: true,
  createdBy: { select: { id: true, name: true } },
  createdAt: true,
  updatedAt: true,
  version: true,
} as const satisfies Prisma.TodoSelect;

/** Todos, as the kit for records needs to know them. */
export const todoRecords = defineRecords({
  table: 'todos',
  model: ({ todo }) => todo,
  select,
  toRecord: todoOf,
  fields: {
    title: text,
    description: text,
    completed: flag,
    dueAt: nullable(timestamp),
    position: text,
  },
  search: ['title', 'description'],
  softDelete: true,
  ordered: true,
  permissions: { update: 'todo:update', delete: 'todo:delete' },
  errors: { notFound: TodoNotFound },
});

function todoOf(row: Prisma.TodoGetPayload<{ select: typeof select }>): Todo {
  return {
    id: row.id,
    title: row.title,
    description: row.description,
    completed: row.completed,
    dueAt: row.dueAt?.toISOString() ?? null,
    position: row.position,
    createdBy: row.createdBy,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
    version: row.version,
  };
}
