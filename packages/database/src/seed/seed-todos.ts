import { generateNKeysBetween } from 'fractional-indexing';
import { momentOf, noteOf, pick, recordsOf, type Seeding, titleOf } from './seeding.ts';

/** 200 todos of an organisation, always the same. What is there already stays as it is. */
export async function seedTodos(seeding: Seeding): Promise<void> {
  const positions = generateNKeysBetween(null, null, 200);
  const records = recordsOf(seeding, 'todo', 200, (index) => ({
    title: titleOf(seeding, index),
    description: noteOf(seeding, index),
    completed: index % 10 < 3,
    dueAt: index % 5 < 2 ? null : momentOf(seeding, index),
    position: pick(positions, index),
  }));
  await seeding.prisma.todo.createMany({ data: records, skipDuplicates: true });
}
