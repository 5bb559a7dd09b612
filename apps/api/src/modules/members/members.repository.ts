import type { Prisma } from '@monorepo/database';
import type { Role } from '@monorepo/shared-types';
import { Injectable } from '@nestjs/common';
import type { TenantContext } from '../../kernel/request-context.ts';
import { containing, Database } from '../../platform/database/index.ts';

export interface MemberRow {
  id: string;
  role: Role;
  createdAt: Date;
  user: { id: string; name: string | null; email: string; image: string | null };
}

interface Place {
  joinedAt: Date;
  id: string;
}

@Injectable()
export class MembersRepository {
  constructor(private readonly database: Database) {}

  /** Up to `limit + 1` rows, so that the caller sees whether there are more. */
  findPage(
    ctx: TenantContext,
    limit: number,
    q: string | undefined,
    after: Place | null,
  ): Promise<MemberRow[]> {
    return this.database.within(ctx, (prisma) =>
      prisma.membership.findMany({
        where: { AND: [called(q), joinedAfter(after)] },
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

function called(q: string | undefined): Prisma.MembershipWhereInput {
  if (q === undefined) return {};
  return { user: { OR: [{ name: containing(q) }, { email: containing(q) }] } };
}

function joinedAfter(place: Place | null): Prisma.MembershipWhereInput {
  if (place === null) return {};
  const { joinedAt, id } = place;
  return { OR: [{ createdAt: { gt: joinedAt } }, { createdAt: joinedAt, id: { gt: id } }] };
}
