import type { Todo } from '@monorepo/shared-types';
import { checklistOf } from '@/features/checklist/index.ts';

export const todosChecklist = checklistOf<Todo>({
  path: 'todos',
  namespace: 'todos',
  fields: { title: 'title', description: 'description', completed: 'completed', dueAt: 'dueAt' },
  permissions: ['todo:create', 'todo:update', 'todo:delete'],
  notFound: 'TODO.NOT_FOUND',
  maximum: { title: 200, description: 10_000 },
});
