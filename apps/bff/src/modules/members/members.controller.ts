import { PageQuery } from '@monorepo/shared-types';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { CallerApi } from '../../platform/api/index.ts';
import { type Caller, From } from '../../platform/session/index.ts';

@Controller('organizations/:slug/members')
export class MembersController {
  constructor(private readonly api: CallerApi) {}

  @Get()
  list(
    @From() caller: Caller,
    @Param('slug') slug: string,
    @Query({ schema: PageQuery }) query: PageQuery,
  ) {
    return this.api.within(caller, slug, { method: 'GET', path: '/v1/members', query });
  }
}
