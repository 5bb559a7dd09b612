import type { CreateOrganization, Role, UpdateOrganization } from '@monorepo/shared-types';
import { Injectable } from '@nestjs/common';
import type { RequestContext, TenantContext } from '../../kernel/request-context.ts';
import { Database, isTaken } from '../../platform/database/index.ts';
import type { OrganizationRow } from './organization-row.ts';

const organization = { id: true, name: true, slug: true, locale: true, createdAt: true } as const;

@Injectable()
export class OrganizationsRepository {
  constructor(private readonly database: Database) {}

  /** Up to `limit + 1` memberships of the person, by the organisation's name. Outside any, they see all of theirs. */
  findPageOfMember(
    ctx: RequestContext,
    limit: number,
    after: { name: string; id: string } | null,
  ): Promise<{ role: Role; organization: OrganizationRow }[]> {
    return this.database.within({ ...ctx, organizationId: null }, (prisma) =>
      prisma.membership.findMany({
        where: {
          userId: ctx.userId,
          ...(after && {
            organization: {
              OR: [{ name: { gt: after.name } }, { name: after.name, id: { gt: after.id } }],
            },
          }),
        },
        orderBy: [{ organization: { name: 'asc' } }, { organization: { id: 'asc' } }],
        take: limit + 1,
        select: { role: true, organization: { select: organization } },
        relationLoadStrategy: 'join',
      }),
    );
  }

  findCurrent(ctx: TenantContext): Promise<OrganizationRow> {
    return this.database.within(ctx, (prisma) =>
      prisma.organization.findUniqueOrThrow({
        where: { id: ctx.organizationId },
        select: organization,
      }),
    );
  }

  updateCurrent(ctx: TenantContext, change: UpdateOrganization): Promise<OrganizationRow> {
    const { name, locale } = change;
    return this.database.within(ctx, (prisma) =>
      prisma.organization.update({
        where: { id: ctx.organizationId },
        data: { ...(name !== undefined && { name }), ...(locale !== undefined && { locale }) },
        select: organization,
      }),
    );
  }

  /** Null when another organisation has the slug. */
  async insertWithOwner(
    ctx: RequestContext,
    { name, slug }: CreateOrganization,
  ): Promise<OrganizationRow | null> {
    try {
      return await this.database.across(ctx, 'create an organisation', (prisma) =>
        prisma.organization.create({
          data: { name, slug, memberships: { create: { userId: ctx.userId, role: 'owner' } } },
          select: organization,
        }),
      );
    } catch (error) {
      if (isTaken(error)) return null;
      throw error;
    }
  }
}
