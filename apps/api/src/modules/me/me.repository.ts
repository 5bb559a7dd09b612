import type { UpdateMe } from '@monorepo/shared-types';
import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../../kernel/request-context.ts';
import { Database } from '../../platform/database/index.ts';
import type { SessionRow, UserRow } from './me-rows.ts';

const session = {
  id: true,
  userAgent: true,
  ipAddress: true,
  createdAt: true,
  lastSeenAt: true,
  expiresAt: true,
} as const;

/** A person's own records, which row-level security shows to them alone. */
@Injectable()
export class MeRepository {
  constructor(private readonly database: Database) {}

  findUser(ctx: RequestContext): Promise<UserRow | null> {
    return this.database.within(ctx, (prisma) =>
      prisma.user.findUnique({ where: { id: ctx.userId } }),
    );
  }

  async updateUser(ctx: RequestContext, change: UpdateMe): Promise<void> {
    const { name, locale, theme, density } = change;
    await this.database.within(ctx, (prisma) =>
      prisma.user.updateMany({
        where: { id: ctx.userId },
        data: {
          ...(name !== undefined && { name }),
          ...(locale !== undefined && { locale }),
          ...(theme !== undefined && { theme }),
          ...(density !== undefined && { density }),
        },
      }),
    );
  }

  findLiveSessions(ctx: RequestContext): Promise<SessionRow[]> {
    return this.database.within(ctx, (prisma) =>
      prisma.session.findMany({
        where: { userId: ctx.userId, expiresAt: { gt: new Date() } },
        orderBy: [{ lastSeenAt: 'desc' }, { id: 'desc' }],
        take: 100,
        select: session,
      }),
    );
  }

  async deleteSession(ctx: RequestContext, id: string): Promise<boolean> {
    const { count } = await this.database.within(ctx, (prisma) =>
      prisma.session.deleteMany({ where: { id, userId: ctx.userId } }),
    );
    return count > 0;
  }

  async deleteSessions(ctx: RequestContext): Promise<void> {
    await this.database.within(ctx, (prisma) =>
      prisma.session.deleteMany({ where: { userId: ctx.userId } }),
    );
  }
}
