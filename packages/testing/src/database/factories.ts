import { createHash, randomBytes, randomUUID } from 'node:crypto';
import {
  type Database,
  type Membership,
  type Organization,
  type Prisma,
  runWithTenant,
  type Session,
  type Todo,
  type User,
} from '@monorepo/database';
import type { Role } from '@monorepo/shared-types';

/*
 * Real rows for tests, with as little said as the test cares about. What belongs to no organisation is written by the
 * system client, a todo by the runtime role in its organisation: through the same policies as in the product.
 */

const dayMs = 86_400_000;

export function createUser(
  database: Database,
  data: Partial<Prisma.UserUncheckedCreateInput> = {},
): Promise<User> {
  const email = `${randomUUID()}@example.test`;
  return database.asSystem('test', (system) =>
    system.user.create({
      data: { email, name: 'Pat Example', emailVerified: new Date(), ...data },
    }),
  );
}

export function createOrganization(
  database: Database,
  data: Partial<Prisma.OrganizationUncheckedCreateInput> = {},
): Promise<Organization> {
  const slug = `organization-${randomBytes(6).toString('hex')}`;
  return database.asSystem('test', (system) =>
    system.organization.create({ data: { name: 'Example Ltd', slug, ...data } }),
  );
}

export function createMembership(
  database: Database,
  tenantId: string,
  userId: string,
  role: Role = 'member',
): Promise<Membership> {
  return database.asSystem('test', (system) =>
    system.membership.create({ data: { tenantId, userId, role } }),
  );
}

/** A sign-in that lasts a day unless told. `token` is what the cookie would hold. */
export async function createSession(
  database: Database,
  userId: string,
  data: Partial<Prisma.SessionUncheckedCreateInput> = {},
): Promise<Session & { token: string }> {
  const token = randomBytes(32).toString('base64url');
  const tokenHash = new Uint8Array(createHash('sha256').update(token).digest());
  const expiresAt = new Date(Date.now() + dayMs);
  const session = await database.asSystem('test', (system) =>
    system.session.create({ data: { userId, tokenHash, expiresAt, ...data } }),
  );
  return { ...session, token };
}

/** A todo of an organisation, by a person of it where one is given. */
export function createTodo(
  database: Database,
  place: { tenantId: string; userId?: string },
  data: Partial<Omit<Prisma.TodoUncheckedCreateInput, 'tenantId'>> = {},
): Promise<Todo> {
  const context = { tenantId: place.tenantId, userId: place.userId ?? null, requestId: null };
  return runWithTenant(context, () =>
    database.prisma.todo.create({ data: { title: 'Water the plants', position: 'a0', ...data } }),
  );
}
