import { Id, UpdateMe } from '@monorepo/shared-types';
import { Body, Controller, Delete, Get, Param, Patch } from '@nestjs/common';
import { CallerApi } from '../../platform/api/index.ts';
import { type Caller, From } from '../../platform/access/index.ts';

@Controller('me')
export class MeController {
  constructor(private readonly api: CallerApi) {}

  @Get()
  read(@From() caller: Caller) {
    return this.api.relay(caller, 'get', '/v1/me', {});
  }

  @Patch()
  update(@From() caller: Caller, @Body({ schema: UpdateMe }) body: UpdateMe) {
    return this.api.relay(caller, 'patch', '/v1/me', { body });
  }

  @Get('sessions')
  listSessions(@From() caller: Caller) {
    return this.api.relay(caller, 'get', '/v1/me/sessions', {});
  }

  @Delete('sessions')
  endAllSessions(@From() caller: Caller) {
    return this.api.relay(caller, 'delete', '/v1/me/sessions', {});
  }

  @Delete('sessions/:id')
  endSession(@From() caller: Caller, @Param('id', { schema: Id }) id: Id) {
    return this.api.relay(caller, 'delete', '/v1/me/sessions/{id}', { path: { id } });
  }
}
