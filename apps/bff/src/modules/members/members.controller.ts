import { MemberQuery } from '@monorepo/shared-types';
import { Controller, Get, Query } from '@nestjs/common';
import { CallerApi } from '../../platform/api/index.ts';
import { type Caller, From } from '../../platform/access/index.ts';

@Controller('organizations/:slug/members')
export class MembersController {
  constructor(private readonly api: CallerApi) {}

  @Get()
  list(@From() caller: Caller, @Query({ schema: MemberQuery }) query: MemberQuery) {
    return this.api.relay(caller, 'get', '/v1/members', { query });
  }
}
