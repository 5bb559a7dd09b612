import { Module } from '@nestjs/common';
import { RevocationsModule } from '../revocations/index.ts';
import { SETTINGS, type Settings } from '../settings/index.ts';
import { Authenticator } from './authenticator.ts';
import { BffTokenIssuer } from './bff-token-issuer.ts';
import { StandingRepository } from './standing.repository.ts';
import { TOKEN_ISSUERS, type TokenIssuer } from './token-issuer.ts';

/** A further issuer (Clerk, API keys) is one more element of `TOKEN_ISSUERS`. */
@Module({
  imports: [RevocationsModule],
  providers: [
    StandingRepository,
    Authenticator,
    {
      provide: TOKEN_ISSUERS,
      inject: [SETTINGS],
      useFactory: async ({ ACCESS_TOKEN_PUBLIC_KEY }: Settings): Promise<TokenIssuer[]> => [
        await BffTokenIssuer.create(ACCESS_TOKEN_PUBLIC_KEY),
      ],
    },
  ],
  exports: [Authenticator],
})
export class AccessModule {}
