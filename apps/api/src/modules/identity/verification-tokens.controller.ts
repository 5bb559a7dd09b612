import { IdentityVerificationToken, UseVerificationToken } from '@monorepo/shared-types';
import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { Internal } from '../../kernel/access/index.ts';
import { Operation } from '../../kernel/contract/index.ts';
import { IdentityNotFound } from './identity.errors.ts';
import { VerificationTokensService } from './verification-tokens.service.ts';

@Controller('internal/identity/verification-tokens')
export class VerificationTokensController {
  constructor(private readonly tokens: VerificationTokensService) {}

  @Post()
  @Internal()
  @Operation({ summary: 'Keep what an e-mailed link proves', returns: IdentityVerificationToken })
  create(@Body({ schema: IdentityVerificationToken }) body: IdentityVerificationToken) {
    return this.tokens.create(body);
  }

  @Post('use')
  @HttpCode(200)
  @Internal()
  @Operation({
    summary: 'Use an e-mailed link, once',
    returns: IdentityVerificationToken,
    errors: [IdentityNotFound],
  })
  use(@Body({ schema: UseVerificationToken }) body: UseVerificationToken) {
    return this.tokens.use(body);
  }
}
