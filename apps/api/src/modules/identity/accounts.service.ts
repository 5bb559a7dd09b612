import type { IdentityAccount } from '@monorepo/shared-types';
import { Injectable } from '@nestjs/common';
import { AccountsRepository } from './accounts.repository.ts';
import { IdentityConflict, IdentityNotFound } from './identity.errors.ts';

/** The sign-in providers' accounts of people. */
@Injectable()
export class AccountsService {
  constructor(private readonly accounts: AccountsRepository) {}

  /**
   * @throws {IdentityConflict} when the account is linked already
   * @throws {IdentityNotFound} when the person does not exist
   */
  async link(account: IdentityAccount): Promise<IdentityAccount> {
    const outcome = await this.accounts.insert(account);
    if (outcome === 'taken') throw new IdentityConflict();
    if (outcome === 'nobody') throw new IdentityNotFound();
    return account;
  }

  async unlink(provider: string, providerAccountId: string): Promise<void> {
    const found = await this.accounts.delete(provider, providerAccountId);
    if (!found) throw new IdentityNotFound();
  }
}
