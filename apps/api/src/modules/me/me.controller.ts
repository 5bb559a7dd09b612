import { Id, Me, SessionList, UpdateMe } from '@monorepo/shared-types';
import { Body, Controller, Delete, Get, HttpCode, Param, Patch } from '@nestjs/common';
import { Permit } from '../../kernel/access/index.ts';
import { Operation } from '../../kernel/contract/index.ts';
import { Ctx } from '../../kernel/ctx.decorator.ts';
import type { RequestContext } from '../../kernel/request-context.ts';
import { SessionNotFound } from './me.errors.ts';
import { MeService } from './me.service.ts';

@Controller('v1/me')
export class MeController {
  constructor(private readonly me: MeService) {}

  @Get()
  @Permit('me:read')
  @Operation({ summary: 'Read who I am, where, and what I may do', returns: Me })
  read(@Ctx() ctx: RequestContext) {
    return this.me.read(ctx);
  }

  @Patch()
  @Permit('me:update')
  @Operation({ summary: 'Change my profile', returns: Me })
  update(@Ctx() ctx: RequestContext, @Body({ schema: UpdateMe }) body: UpdateMe) {
    return this.me.update(ctx, body);
  }

  @Get('sessions')
  @Permit('session:read')
  @Operation({ summary: 'List where I am signed in', returns: SessionList })
  sessions(@Ctx() ctx: RequestContext) {
    return this.me.sessions(ctx);
  }

  @Delete('sessions')
  @HttpCode(204)
  @Permit('session:revoke')
  @Operation({ summary: 'Sign out everywhere, here included' })
  revokeAll(@Ctx() ctx: RequestContext) {
    return this.me.revokeAll(ctx);
  }

  @Delete('sessions/:id')
  @HttpCode(204)
  @Permit('session:revoke')
  @Operation({ summary: 'Sign out in one place', errors: [SessionNotFound] })
  revoke(@Ctx() ctx: RequestContext, @Param('id', { schema: Id }) id: Id) {
    return this.me.revoke(ctx, id);
  }
}
