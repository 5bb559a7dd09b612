import type { IdentityVerificationToken, UseVerificationToken } from '@monorepo/shared-types';
import { Injectable } from '@nestjs/common';
import { IdentityNotFound } from './identity.errors.ts';
import { VerificationTokensRepository } from './verification-tokens.repository.ts';

/** What an e-mailed link proves, once. */
@Injectable()
export class VerificationTokensService {
  constructor(private readonly tokens: VerificationTokensRepository) {}

  async create(token: IdentityVerificationToken): Promise<IdentityVerificationToken> {
    await this.tokens.insert(token);
    return token;
  }

  /** @throws {IdentityNotFound} when it does not exist, or was used. Whether it has expired is Auth.js's to say. */
  async use({ identifier, token }: UseVerificationToken): Promise<IdentityVerificationToken> {
    const row = await this.tokens.take(identifier, token);
    if (row === null) throw new IdentityNotFound();
    return { identifier: row.identifier, token, expires: row.expiresAt.toISOString() };
  }
}
