import { Module } from '@nestjs/common';
import { RevocationsModule } from '../../platform/revocations/index.ts';
import { AccountsController } from './accounts.controller.ts';
import { AccountsRepository } from './accounts.repository.ts';
import { AccountsService } from './accounts.service.ts';
import { RevocationStream } from './revocation-stream.ts';
import { RevocationsController } from './revocations.controller.ts';
import { SessionsController } from './sessions.controller.ts';
import { SessionsRepository } from './sessions.repository.ts';
import { SessionsService } from './sessions.service.ts';
import { UsersController } from './users.controller.ts';
import { UsersRepository } from './users.repository.ts';
import { UsersService } from './users.service.ts';
import { VerificationTokensController } from './verification-tokens.controller.ts';
import { VerificationTokensRepository } from './verification-tokens.repository.ts';
import { VerificationTokensService } from './verification-tokens.service.ts';

@Module({
  imports: [RevocationsModule],
  controllers: [
    UsersController,
    AccountsController,
    SessionsController,
    VerificationTokensController,
    RevocationsController,
  ],
  providers: [
    UsersRepository,
    UsersService,
    AccountsRepository,
    AccountsService,
    SessionsRepository,
    SessionsService,
    VerificationTokensRepository,
    VerificationTokensService,
    RevocationStream,
  ],
})
export class IdentityModule {}
