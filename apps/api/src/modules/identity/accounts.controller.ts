import { IdentityAccount } from '@monorepo/shared-types';
import { Body, Controller, Delete, HttpCode, Param, Post } from '@nestjs/common';
import { Internal } from '../../kernel/access/index.ts';
import { Operation } from '../../kernel/contract/index.ts';
import { AccountsService } from './accounts.service.ts';
import { IdentityConflict, IdentityNotFound } from './identity.errors.ts';

@Controller('internal/identity/accounts')
export class AccountsController {
  constructor(private readonly accounts: AccountsService) {}

  @Post()
  @Internal()
  @Operation({
    summary: 'Link a sign-in provider’s account to a person',
    returns: IdentityAccount,
    errors: [IdentityNotFound, IdentityConflict],
  })
  link(@Body({ schema: IdentityAccount }) body: IdentityAccount) {
    return this.accounts.link(body);
  }

  @Delete(':provider/:providerAccountId')
  @HttpCode(204)
  @Internal()
  @Operation({ summary: 'Unlink an account', errors: [IdentityNotFound] })
  unlink(
    @Param('provider', { schema: IdentityAccount.shape.provider }) provider: string,
    @Param('providerAccountId', { schema: IdentityAccount.shape.providerAccountId })
    providerAccountId: string,
  ) {
    return this.accounts.unlink(provider, providerAccountId);
  }
}
