import type { Database } from '../client/create-database.ts';
import { seedId } from './seed-id.ts';
import type { SeedOrganization } from './seed-organization.ts';

const dayMs = 86_400_000;
const hourMs = 3_600_000;

/** What the seed of each entity works with: an organisation that is there, within whose context it runs. */
export interface Seeding {
  readonly prisma: Database['prisma'];
  readonly organization: SeedOrganization;
  /** Who may have made a record. */
  readonly memberIds: readonly string[];
  /** The start of a day, around which times stand. */
  readonly today: Date;
}

/** Always the same records, made in the months before today by different members. `name` and place give the id. */
export function recordsOf<Values extends object>(
  seeding: Seeding,
  name: string,
  count: number,
  valuesOf: (index: number) => Values,
) {
  return Array.from({ length: count }, (_, index) => {
    const createdAt = new Date(seeding.today.getTime() - (count - index) * 11 * hourMs);
    const createdById = pick(seeding.memberIds, index);
    const id = idOf(seeding, name, index);
    return { id, createdById, createdAt, updatedAt: createdAt, ...valuesOf(index) };
  });
}

export function idOf({ organization }: Seeding, name: string, index: number): string {
  return seedId(`${organization.slug} ${name} ${index}`);
}

/** Those of `rows` that `find` does not find: who counts must not be asked to count twice. */
export async function missing<Row extends { id: string }>(
  rows: readonly Row[],
  find: (ids: string[]) => Promise<readonly { id: string }[]>,
): Promise<Row[]> {
  const found = new Set((await find(rows.map(({ id }) => id))).map(({ id }) => id));
  return rows.filter(({ id }) => !found.has(id));
}

export function pick<Item>(items: readonly Item[], index: number): Item {
  const item = items[index % items.length];
  if (item === undefined) throw new Error('There is nothing to pick from.');
  return item;
}

/** `Order the oak dining table`: different ones for as many records as actions meet subjects. */
export function titleOf({ organization: { actions, subjects } }: Seeding, index: number): string {
  // Steps that share no factor with the counts visit every pair once, and keep neighbours apart.
  const title = `${pick(actions, index * 7)} ${pick(subjects, index * 3 + Math.floor(index / actions.length))}`;
  const round = Math.floor(index / (actions.length * subjects.length));
  return round === 0 ? title : `${title} (${round + 1})`;
}

/** `Oak dining table 3`. */
export function nameOf({ organization: { subjects } }: Seeding, index: number): string {
  const subject = pick(subjects, index).replace(/^the /, '');
  const round = Math.floor(index / subjects.length);
  const name = subject.charAt(0).toUpperCase() + subject.slice(1);
  return round === 0 ? name : `${name} ${round + 1}`;
}

const firstNames = [
  'Amara',
  'Björn',
  'Carla',
  'Deniz',
  'Emil',
  'Farah',
  'Gina',
  'Hugo',
  'Inès',
  'Jamal',
  'Kira',
];
const lastNames = ['Adeyemi', 'Brandt', 'Costa', 'Demir', 'Eriksen', 'Fischer', 'Gupta'];

/** `Amara Adeyemi`. */
export function personOf(_seeding: Seeding, index: number): string {
  const round = Math.floor(index / (firstNames.length * lastNames.length));
  const name = `${pick(firstNames, index)} ${pick(lastNames, index)}`;
  return round === 0 ? name : `${name} ${round + 1}`;
}

/** None, one or two notes. */
export function noteOf({ organization: { notes } }: Seeding, index: number): string {
  return [pick(notes, index), pick(notes, index * 5 + 2)].slice(0, index % 3).join('\n\n');
}

/** From two weeks ago to six weeks ahead, at five in the afternoon. */
export function momentOf({ today }: Seeding, index: number): Date {
  const days = ((index * 13) % 57) - 14;
  return new Date(today.getTime() + days * dayMs + 17 * hourMs);
}

/** A day of the last three months. */
export function dayBefore({ today }: Seeding, index: number): Date {
  return new Date(today.getTime() - (1 + ((index * 13) % 90)) * dayMs);
}

/** A day of the next three months. */
export function dayAfter({ today }: Seeding, index: number): Date {
  return new Date(today.getTime() + (1 + ((index * 13) % 90)) * dayMs);
}
