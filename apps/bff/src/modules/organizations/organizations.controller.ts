import { CreateOrganization, PageQuery, UpdateOrganization } from '@monorepo/shared-types';
import { Body, Controller, Get, Patch, Post, Query } from '@nestjs/common';
import { CallerApi } from '../../platform/api/index.ts';
import { type Caller, From } from '../../platform/access/index.ts';

@Controller('organizations')
export class OrganizationsController {
  constructor(private readonly api: CallerApi) {}

  @Get()
  list(@From() caller: Caller, @Query({ schema: PageQuery }) query: PageQuery) {
    return this.api.relay(caller, { method: 'GET', path: '/v1/organizations', query });
  }

  @Post()
  create(@From() caller: Caller, @Body({ schema: CreateOrganization }) body: CreateOrganization) {
    return this.api.relay(caller, { method: 'POST', path: '/v1/organizations', body });
  }

  @Get(':slug')
  read(@From() caller: Caller) {
    return this.api.relay(caller, { method: 'GET', path: '/v1/organizations/current' });
  }

  @Patch(':slug')
  update(@From() caller: Caller, @Body({ schema: UpdateOrganization }) body: UpdateOrganization) {
    const path = '/v1/organizations/current';
    return this.api.relay(caller, { method: 'PATCH', path, body });
  }
}
