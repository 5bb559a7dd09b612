import { CreateOrganization, PageQuery, UpdateOrganization } from '@monorepo/shared-types';
import { Body, Controller, Get, Patch, Post, Query } from '@nestjs/common';
import { CallerApi } from '../../platform/api/index.ts';
import { type Caller, From } from '../../platform/access/index.ts';

@Controller('organizations')
export class OrganizationsController {
  constructor(private readonly api: CallerApi) {}

  @Get()
  list(@From() caller: Caller, @Query({ schema: PageQuery }) query: PageQuery) {
    return this.api.relay(caller, 'get', '/v1/organizations', { query });
  }

  @Post()
  create(@From() caller: Caller, @Body({ schema: CreateOrganization }) body: CreateOrganization) {
    return this.api.relay(caller, 'post', '/v1/organizations', { body });
  }

  @Get(':slug')
  read(@From() caller: Caller) {
    return this.api.relay(caller, 'get', '/v1/organizations/current', {});
  }

  @Patch(':slug')
  update(@From() caller: Caller, @Body({ schema: UpdateOrganization }) body: UpdateOrganization) {
    return this.api.relay(caller, 'patch', '/v1/organizations/current', { body });
  }
}
