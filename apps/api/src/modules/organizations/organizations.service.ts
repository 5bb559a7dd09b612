import type {
  CreateOrganization,
  Organization,
  OrganizationPage,
  PageQuery,
  UpdateOrganization,
} from '@monorepo/shared-types';
import { Id } from '@monorepo/shared-types';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { decodeCursor, encodeCursor, pageOfRows } from '../../kernel/pagination/index.ts';
import type { RequestContext, TenantContext } from '../../kernel/request-context.ts';
import { organizationOf } from './organization-row.ts';
import { SlugTaken } from './organizations.errors.ts';
import { OrganizationsRepository } from './organizations.repository.ts';

const Cursor = z.tuple([z.literal('organizations'), z.string().max(80), Id]);

@Injectable()
export class OrganizationsService {
  constructor(private readonly organizations: OrganizationsRepository) {}

  /** By name: the organisations the person belongs to, with their role in each. */
  async list(ctx: RequestContext, { cursor, limit }: PageQuery): Promise<OrganizationPage> {
    const [, name, id] = cursor === undefined ? [] : decodeCursor(cursor, Cursor);
    const after = name === undefined || id === undefined ? null : { name, id };
    const rows = await this.organizations.findPageOfMember(ctx, limit, after);
    return pageOfRows(rows, limit, organizationOf, (row) =>
      encodeCursor(['organizations', row.organization.name, row.organization.id]),
    );
  }

  /** The organisation of the token, or null outside any. */
  async find(ctx: RequestContext): Promise<Organization | null> {
    if (ctx.organizationId === null || ctx.role === null) return null;
    return this.read({ ...ctx, organizationId: ctx.organizationId, role: ctx.role });
  }

  async read(ctx: TenantContext): Promise<Organization> {
    const organization = await this.organizations.findCurrent(ctx);
    return organizationOf({ role: ctx.role, organization });
  }

  /** @throws {SlugTaken} when another organisation has the address */
  async create(ctx: RequestContext, body: CreateOrganization): Promise<Organization> {
    const organization = await this.organizations.insertWithOwner(ctx, body);
    if (organization === null) throw new SlugTaken();
    return organizationOf({ role: 'owner', organization });
  }

  async update(ctx: TenantContext, change: UpdateOrganization): Promise<Organization> {
    const organization = await this.organizations.updateCurrent(ctx, change);
    return organizationOf({ role: ctx.role, organization });
  }
}
