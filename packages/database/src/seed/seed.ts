import { roles } from '@monorepo/shared-types';
import { runWithTenant } from '../client/context.ts';
import { createDatabase, type Database } from '../client/create-database.ts';
import { acme } from './acme.ts';
import { globex } from './globex.ts';
import { seedId } from './seed-id.ts';
import type { SeedOrganization } from './seed-organization.ts';
import { seedTodoApp } from './seed-todo-app.ts';
import type { Seeding } from './seeding.ts';

const dayMs = 86_400_000;

export interface SeedOptions {
  runtimeUrl: string;
  systemUrl: string;
  /** Due dates stand around this day; today unless told. */
  now?: Date;
}

/**
 * Fills a migrated database with the organisations acme and globex, four people and 200 todos each, by the ways the
 * application itself takes. Running it again changes nothing: what is there stays as it is.
 */
export async function seed({
  runtimeUrl,
  systemUrl,
  now = new Date(),
}: SeedOptions): Promise<void> {
  const database = createDatabase({ url: runtimeUrl, systemUrl, poolSize: 2, systemPoolSize: 2 });
  const today = new Date(Math.floor(now.getTime() / dayMs) * dayMs);
  try {
    await Promise.all([acme, globex].map((each) => seedOrganization(database, each, today)));
  } finally {
    await database.close();
  }
}

async function seedOrganization(database: Database, seeded: SeedOrganization, today: Date) {
  const { tenantId, userIds } = await database.asSystem('seed', async (system) => {
    const { slug, name, locale } = seeded;
    const people = roles.map((role) => ({
      id: seedId(`${slug} ${role}`),
      email: `${role}@${slug}.test`,
      name: seeded.people[role],
      emailVerified: today,
    }));
    const emails = people.map(({ email }) => email);
    await system.user.createMany({ data: people, skipDuplicates: true });
    await system.organization.createMany({
      data: { id: seedId(slug), slug, name, locale },
      skipDuplicates: true,
    });
    // Someone may have made them before, under ids of their own.
    const users = await system.user.findMany({ where: { email: { in: emails } } });
    const organization = await system.organization.findUniqueOrThrow({ where: { slug } });
    const userIds = emails.map((email) => users.find((user) => user.email === email)?.id ?? '');
    await system.membership.createMany({
      data: roles.map((role, index) => ({
        id: seedId(`${slug} ${role} membership`),
        tenantId: organization.id,
        userId: userIds[index] ?? '',
        role,
      })),
      skipDuplicates: true,
    });
    return { tenantId: organization.id, userIds };
  });

  const memberIds = userIds.slice(0, roles.indexOf('viewer'));
  const seeding: Seeding = { prisma: database.prisma, organization: seeded, memberIds, today };
  // It speaks for nobody, as maintenance does: records have different authors and are in any state.
  const context = { tenantId, userId: null, requestId: 'seed' };
  await runWithTenant(context, () => seedRecords(seeding));
}

async function seedRecords(seeding: Seeding) {
  await seedTodoApp(seeding);
}
