import type { CreateIdentityUser, UpdateIdentityUser } from '@monorepo/shared-types';
import { Injectable } from '@nestjs/common';
import { type Client, Database, isTaken } from '../../platform/database/index.ts';
import type { IdentityUserRow } from './identity-rows.ts';

const user = { id: true, email: true, emailVerified: true, name: true, image: true } as const;
const reason = 'sign in';

@Injectable()
export class UsersRepository {
  constructor(private readonly database: Database) {}

  insert(data: CreateIdentityUser): Promise<IdentityUserRow | 'taken'> {
    return this.unlessTaken((prisma) => prisma.user.create({ data, select: user }));
  }

  findOne(query: { id: string } | { email: string }): Promise<IdentityUserRow | null> {
    return this.database.across(null, reason, (prisma) =>
      prisma.user.findUnique({ where: query, select: user }),
    );
  }

  async findByAccount(
    provider: string,
    providerAccountId: string,
  ): Promise<IdentityUserRow | null> {
    const account = await this.database.across(null, reason, (prisma) =>
      prisma.account.findUnique({
        where: { provider_providerAccountId: { provider, providerAccountId } },
        select: { user: { select: user } },
        relationLoadStrategy: 'join',
      }),
    );
    return account?.user ?? null;
  }

  /** Null when there is no such person. */
  async update(id: string, change: UpdateIdentityUser): Promise<IdentityUserRow | null | 'taken'> {
    const { email, emailVerified, name, image } = change;
    const rows = await this.unlessTaken((prisma) =>
      prisma.user.updateManyAndReturn({
        where: { id },
        data: {
          ...(email !== undefined && { email }),
          ...(emailVerified !== undefined && { emailVerified }),
          ...(name !== undefined && { name }),
          ...(image !== undefined && { image }),
        },
        select: user,
      }),
    );
    return rows === 'taken' ? rows : (rows[0] ?? null);
  }

  async delete(id: string): Promise<boolean> {
    const { count } = await this.database.across(null, 'delete a person', (prisma) =>
      prisma.user.deleteMany({ where: { id } }),
    );
    return count > 0;
  }

  private async unlessTaken<Result>(
    work: (prisma: Client) => Promise<Result>,
  ): Promise<Result | 'taken'> {
    try {
      return await this.database.across(null, reason, work);
    } catch (error) {
      if (isTaken(error)) return 'taken';
      throw error;
    }
  }
}
