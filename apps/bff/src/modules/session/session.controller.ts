import type { BrowserSession } from '@monorepo/shared-types';
import { Controller, Get } from '@nestjs/common';
import { type Caller, CsrfTokens, FreshSession, From } from '../../platform/access/index.ts';

@Controller('session')
export class SessionController {
  constructor(private readonly csrfTokens: CsrfTokens) {}

  @Get()
  @FreshSession()
  read(@From() { principal }: Caller): BrowserSession {
    return {
      user: principal.user,
      session: { id: principal.sessionId, expiresAt: principal.expiresAt },
      organizations: principal.organizations,
      csrfToken: this.csrfTokens.tokenFor(principal.sessionId),
    };
  }
}
