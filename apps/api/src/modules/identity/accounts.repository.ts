import type { IdentityAccount } from '@monorepo/shared-types';
import { Injectable } from '@nestjs/common';
import { Database, isDangling, isTaken } from '../../platform/database/index.ts';

@Injectable()
export class AccountsRepository {
  constructor(private readonly database: Database) {}

  async insert(data: IdentityAccount): Promise<'linked' | 'taken' | 'nobody'> {
    try {
      await this.database.across(null, 'link an account', (prisma) =>
        prisma.account.create({ data, select: { id: true } }),
      );
      return 'linked';
    } catch (error) {
      if (isTaken(error)) return 'taken';
      if (isDangling(error)) return 'nobody';
      throw error;
    }
  }

  async delete(provider: string, providerAccountId: string): Promise<boolean> {
    const { count } = await this.database.across(null, 'unlink an account', (prisma) =>
      prisma.account.deleteMany({ where: { provider, providerAccountId } }),
    );
    return count > 0;
  }
}
