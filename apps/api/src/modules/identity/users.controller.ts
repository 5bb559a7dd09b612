import {
  CreateIdentityUser,
  Id,
  IdentityUser,
  IdentityUserQuery,
  UpdateIdentityUser,
} from '@monorepo/shared-types';
import { Body, Controller, Delete, HttpCode, Param, Patch, Post } from '@nestjs/common';
import { Internal } from '../../kernel/access/index.ts';
import { Operation } from '../../kernel/contract/index.ts';
import { IdentityConflict, IdentityNotFound } from './identity.errors.ts';
import { UsersService } from './users.service.ts';

@Controller('internal/identity/users')
export class UsersController {
  constructor(private readonly users: UsersService) {}

  @Post()
  @Internal()
  @Operation({ summary: 'Create a person', returns: IdentityUser, errors: [IdentityConflict] })
  create(@Body({ schema: CreateIdentityUser }) body: CreateIdentityUser) {
    return this.users.create(body);
  }

  @Post('find')
  @HttpCode(200)
  @Internal()
  @Operation({ summary: 'Find a person', returns: IdentityUser, errors: [IdentityNotFound] })
  find(@Body({ schema: IdentityUserQuery }) body: IdentityUserQuery) {
    return this.users.find(body);
  }

  @Patch(':id')
  @Internal()
  @Operation({
    summary: 'Change a person',
    returns: IdentityUser,
    errors: [IdentityNotFound, IdentityConflict],
  })
  update(
    @Param('id', { schema: Id }) id: Id,
    @Body({ schema: UpdateIdentityUser }) body: UpdateIdentityUser,
  ) {
    return this.users.update(id, body);
  }

  @Delete(':id')
  @HttpCode(204)
  @Internal()
  @Operation({ summary: 'Delete a person', errors: [IdentityNotFound] })
  delete(@Param('id', { schema: Id }) id: Id) {
    return this.users.delete(id);
  }
}
