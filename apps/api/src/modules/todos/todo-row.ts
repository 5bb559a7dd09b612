import type { Todo } from '@monorepo/shared-types';

/** A todo as the repository selects it. */
export interface TodoRow {
  id: string;
  title: string;
  description: string;
  completed: boolean;
  dueAt: Date | null;
  position: string;
  createdBy: { id: string; name: string | null } | null;
  createdAt: Date;
  updatedAt: Date;
  version: number;
}

/** The contract's shape: nothing of the row leaves that is not named here. */
export function todoOf(row: TodoRow): Todo {
  return {
    id: row.id,
    title: row.title,
    description: row.description,
    completed: row.completed,
    dueAt: row.dueAt?.toISOString() ?? null,
    position: row.position,
    createdBy: row.createdBy && { id: row.createdBy.id, name: row.createdBy.name },
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
    version: row.version,
  };
}
