import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { Database } from '@monorepo/database';
import { type Role, roles } from '@monorepo/shared-types';
import { signToken } from './tokens.ts';

export interface Person {
  userId: string;
  sessionId: string;
  name: string;
  email: string;
  /** Of no organisation. */
  token: string;
}

export interface Tenant extends Record<Role, Person> {
  id: string;
  slug: string;
}

/** People and organisations for one test, written past the api so that each test may have its own. */
export class World {
  constructor(private readonly database: Database) {}

  async person(name = 'Pat'): Promise<Person> {
    const email = `${randomUUID()}@example.test`;
    const tokenHash = createHash('sha256').update(randomBytes(32)).digest();
    const session = await this.database.asSystem('test', (prisma) =>
      prisma.session.create({
        data: {
          tokenHash: new Uint8Array(tokenHash),
          expiresAt: new Date(Date.now() + 86_400_000),
          user: { create: { email, name } },
        },
        select: { id: true, userId: true },
      }),
    );
    const { id: sessionId, userId } = session;
    return { userId, sessionId, name, email, token: await signToken({ userId, sessionId }) };
  }

  /** An organisation with one person of each role, whose tokens are for it. */
  async tenant(): Promise<Tenant> {
    const slug = `t-${randomUUID()}`.slice(0, 40);
    const { id } = await this.database.asSystem('test', (prisma) =>
      prisma.organization.create({ data: { name: slug, slug }, select: { id: true } }),
    );
    const people = await Promise.all(
      roles.map(async (role) => [role, await this.member(id, role)] as const),
    );
    return { id, slug, ...(Object.fromEntries(people) as Record<Role, Person>) };
  }

  async member(organizationId: string, role: Role, person?: Person): Promise<Person> {
    const member = person ?? (await this.person(`The ${role}`));
    await this.database.asSystem('test', (prisma) =>
      prisma.membership.create({
        data: { tenantId: organizationId, userId: member.userId, role },
        select: { id: true },
      }),
    );
    return { ...member, token: await signToken({ ...member, organizationId }) };
  }
}
