import { seedTodos } from './seed-todos.ts';
import type { Seeding } from './seeding.ts';

/** The records of todo-app: first what others refer to. */
export async function seedTodoApp(seeding: Seeding): Promise<void> {
  await seedTodos(seeding);
}
