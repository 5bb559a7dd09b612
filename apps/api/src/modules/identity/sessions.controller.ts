import {
  CreateIdentitySession,
  IdentitySession,
  Principal,
  SessionAndUser,
  SessionTokenBody,
  UpdateIdentitySession,
} from '@monorepo/shared-types';
import { Body, Controller, HttpCode, Patch, Post } from '@nestjs/common';
import { Internal } from '../../kernel/access/index.ts';
import { Operation } from '../../kernel/contract/index.ts';
import { IdentityNotFound } from './identity.errors.ts';
import { SessionsService } from './sessions.service.ts';

@Controller('internal/identity/sessions')
export class SessionsController {
  constructor(private readonly sessions: SessionsService) {}

  @Post()
  @Internal()
  @Operation({
    summary: 'Begin a session',
    returns: IdentitySession,
    errors: [IdentityNotFound],
  })
  create(@Body({ schema: CreateIdentitySession }) body: CreateIdentitySession) {
    return this.sessions.create(body);
  }

  @Patch()
  @Internal()
  @Operation({
    summary: 'Prolong a session',
    returns: IdentitySession,
    errors: [IdentityNotFound],
  })
  update(@Body({ schema: UpdateIdentitySession }) body: UpdateIdentitySession) {
    return this.sessions.update(body);
  }

  @Post('find')
  @HttpCode(200)
  @Internal()
  @Operation({
    summary: 'Find a session and its person',
    returns: SessionAndUser,
    errors: [IdentityNotFound],
  })
  find(@Body({ schema: SessionTokenBody }) body: SessionTokenBody) {
    return this.sessions.find(body);
  }

  @Post('resolve')
  @HttpCode(200)
  @Internal()
  @Operation({
    summary: 'Tell whom a session cookie stands for, and where they belong',
    returns: Principal,
    errors: [IdentityNotFound],
  })
  resolve(@Body({ schema: SessionTokenBody }) body: SessionTokenBody) {
    return this.sessions.resolve(body);
  }

  @Post('delete')
  @HttpCode(204)
  @Internal()
  @Operation({ summary: 'End a session' })
  delete(@Body({ schema: SessionTokenBody }) body: SessionTokenBody) {
    return this.sessions.delete(body);
  }
}
