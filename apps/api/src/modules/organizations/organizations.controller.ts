import {
  CreateOrganization,
  Organization,
  OrganizationPage,
  PageQuery,
  UpdateOrganization,
} from '@monorepo/shared-types';
import { Body, Controller, Get, Patch, Post, Query } from '@nestjs/common';
import { Permit } from '../../kernel/access/index.ts';
import { Operation } from '../../kernel/contract/index.ts';
import { Ctx } from '../../kernel/ctx.decorator.ts';
import { InvalidCursor } from '../../kernel/errors/index.ts';
import type { RequestContext, TenantContext } from '../../kernel/request-context.ts';
import { Idempotent } from '../../platform/idempotency/index.ts';
import { SlugTaken } from './organizations.errors.ts';
import { OrganizationsService } from './organizations.service.ts';

@Controller('v1/organizations')
export class OrganizationsController {
  constructor(private readonly organizations: OrganizationsService) {}

  @Get()
  @Permit('organization:list')
  @Operation({
    summary: 'List the organisations I belong to',
    returns: OrganizationPage,
    errors: [InvalidCursor],
  })
  list(@Ctx() ctx: RequestContext, @Query({ schema: PageQuery }) query: PageQuery) {
    return this.organizations.list(ctx, query);
  }

  @Post()
  @Permit('organization:create')
  @Idempotent('system')
  @Operation({
    summary: 'Create an organisation and become its owner',
    returns: Organization,
    errors: [SlugTaken],
  })
  create(
    @Ctx() ctx: RequestContext,
    @Body({ schema: CreateOrganization }) body: CreateOrganization,
  ) {
    return this.organizations.create(ctx, body);
  }

  @Get('current')
  @Permit('organization:read')
  @Operation({ summary: 'Read the organisation of the token', returns: Organization })
  read(@Ctx() ctx: TenantContext) {
    return this.organizations.read(ctx);
  }

  @Patch('current')
  @Permit('organization:update')
  @Operation({ summary: 'Change the organisation of the token', returns: Organization })
  update(
    @Ctx() ctx: TenantContext,
    @Body({ schema: UpdateOrganization }) body: UpdateOrganization,
  ) {
    return this.organizations.update(ctx, body);
  }
}
