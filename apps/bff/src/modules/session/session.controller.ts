import type { BrowserSession } from '@monorepo/shared-types';
import { Controller, Get } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { type Caller, CsrfTokens, From } from '../../platform/session/index.ts';

@Controller('session')
export class SessionController {
  constructor(private readonly csrfTokens: CsrfTokens) {}

  @Get()
  @RouteConfig({ session: 'fresh' })
  read(@From() { principal }: Caller): BrowserSession {
    return {
      user: principal.user,
      session: { id: principal.sessionId, expiresAt: principal.expiresAt },
      organizations: principal.organizations,
      csrfToken: this.csrfTokens.tokenFor(principal.sessionId),
    };
  }
}
