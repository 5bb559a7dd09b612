import { generateNKeysBetween } from 'fractional-indexing';
import type { Prisma } from '../generated/client.ts';
import { seedId } from './seed-id.ts';
import type { SeedOrganization } from './seed-organization.ts';

const dayMs = 86_400_000;
const hourMs = 3_600_000;

/**
 * The todos of an organisation, each with its own text: always the same ones, but created in the three months before
 * `today` and due around it.
 *
 * @param creatorIds who may have created them.
 * @param today the start of a day.
 */
export function seedTodos(
  organization: SeedOrganization,
  creatorIds: readonly string[],
  today: Date,
): Prisma.TodoCreateManyInput[] {
  const { actions, subjects, notes, slug } = organization;
  const count = actions.length * subjects.length;
  return generateNKeysBetween(null, null, count).map((position, index) => {
    // Steps that share no factor with the counts visit every pair once, and keep neighbours apart.
    const action = actions[(index * 7) % actions.length] ?? '';
    const subject =
      subjects[(index * 3 + Math.floor(index / actions.length)) % subjects.length] ?? '';
    const createdAt = new Date(today.getTime() - (count - index) * 11 * hourMs);
    const completed = index % 10 < 3;
    return {
      id: seedId(`${slug} todo ${index}`),
      title: `${action} ${subject}`,
      description: noteOf(notes, index),
      completed,
      dueAt:
        index % 5 < 2 ? null : new Date(today.getTime() + dueInDays(index) * dayMs + 17 * hourMs),
      position,
      createdById: creatorIds[index % creatorIds.length] ?? null,
      createdAt,
      updatedAt: completed ? new Date(createdAt.getTime() + 5 * hourMs) : createdAt,
    };
  });
}

/** None, one or two notes. */
function noteOf(notes: readonly string[], index: number): string {
  return [notes[index % notes.length], notes[(index * 5 + 2) % notes.length]]
    .slice(0, index % 3)
    .join('\n\n');
}

/** From two weeks overdue to six weeks ahead. */
function dueInDays(index: number): number {
  return ((index * 13) % 57) - 14;
}
