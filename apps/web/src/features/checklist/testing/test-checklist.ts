import { lineOfText, paragraphsOfText, Timestamp } from '@monorepo/shared-types';
import { z } from 'zod';
import { checklistOf } from '../model/definition.ts';
import type { Item } from '../model/item.ts';

/** Records that call most of their fields otherwise than the checklist does. */
interface Task extends Omit<Item, 'title' | 'description' | 'completed' | 'dueAt'> {
  name: string;
  notes: string;
  done: boolean;
  until: string | null;
}

export const testChecklist = checklistOf<Task>({
  path: 'tasks',
  namespace: 'members',
  fields: { title: 'name', description: 'notes', completed: 'done', dueAt: 'until' },
  permissions: ['organization:update'],
  notFound: 'SESSION.NOT_FOUND',
  maximum: { title: 200, description: 10_000 },
});

const name = lineOfText(1, 200);
const notes = paragraphsOfText(10_000);
const until = Timestamp.nullable();

export const CreateTask = z.strictObject({
  name,
  notes: notes.default(''),
  done: z.boolean().default(false),
  until: until.default(null),
});

export const UpdateTask = z
  .strictObject({ name, notes, done: z.boolean(), until, position: z.string() })
  .partial();

const ids = z.array(z.uuid()).min(1).max(100);

export const BulkTasks = z.discriminatedUnion('action', [
  z.strictObject({ action: z.literal('update'), ids, change: UpdateTask }),
  z.strictObject({ action: z.enum(['delete', 'restore']), ids }),
]);
export type BulkTasks = z.infer<typeof BulkTasks>;
