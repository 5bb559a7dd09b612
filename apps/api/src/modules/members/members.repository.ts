import type { Role } from '@monorepo/shared-types';
import { Injectable } from '@nestjs/common';
import type { TenantContext } from '../../kernel/request-context.ts';
import { Database } from '../../platform/database/index.ts';

export interface MemberRow {
  id: string;
  role: Role;
  createdAt: Date;
  user: { id: string; name: string | null; email: string; image: string | null };
}

@Injectable()
export class MembersRepository {
  constructor(private readonly database: Database) {}

  /** Up to `limit + 1` rows, so that the caller sees whether there are more. */
  findPage(
    ctx: TenantContext,
    limit: number,
    after: { joinedAt: Date; id: string } | null,
  ): Promise<MemberRow[]> {
    return this.database.within(ctx, (prisma) =>
      prisma.membership.findMany({
        where: after
          ? {
              OR: [
                { createdAt: { gt: after.joinedAt } },
                { createdAt: after.joinedAt, id: { gt: after.id } },
              ],
            }
          : {},
        orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
        take: limit + 1,
        select: {
          id: true,
          role: true,
          createdAt: true,
          user: { select: { id: true, name: true, email: true, image: true } },
        },
        relationLoadStrategy: 'join',
      }),
    );
  }
}
