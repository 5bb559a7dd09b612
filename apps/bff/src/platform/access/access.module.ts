import { Module } from '@nestjs/common';
import { RevocationsModule } from '../revocations/index.ts';
import { UpstreamModule } from '../upstream/index.ts';
import { AccessTokens } from './access-tokens.ts';
import { Callers } from './callers.ts';
import { CsrfTokens } from './csrf-tokens.ts';
import { Principals } from './principals.ts';
import { signingKeyProvider } from './signing-key.ts';

/** Who asks, as the session cookie proves it, and the tokens that say so further on. */
@Module({
  imports: [RevocationsModule, UpstreamModule],
  providers: [signingKeyProvider, AccessTokens, Callers, CsrfTokens, Principals],
  exports: [AccessTokens, Callers, CsrfTokens, Principals],
})
export class AccessModule {}
