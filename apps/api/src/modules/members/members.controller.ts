import { MemberPage, MemberQuery } from '@monorepo/shared-types';
import { Controller, Get, Query } from '@nestjs/common';
import { Permit } from '../../kernel/access/index.ts';
import { Operation } from '../../kernel/contract/index.ts';
import { Ctx } from '../../kernel/ctx.decorator.ts';
import { InvalidCursor } from '../../kernel/errors/index.ts';
import type { TenantContext } from '../../kernel/request-context.ts';
import { MembersService } from './members.service.ts';

@Controller('v1/members')
export class MembersController {
  constructor(private readonly members: MembersService) {}

  @Get()
  @Permit('member:read')
  @Operation({
    summary: 'List the people of the organisation',
    returns: MemberPage,
    errors: [InvalidCursor],
  })
  list(@Ctx() ctx: TenantContext, @Query({ schema: MemberQuery }) query: MemberQuery) {
    return this.members.list(ctx, query);
  }
}
