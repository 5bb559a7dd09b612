import type { IdentityVerificationToken } from '@monorepo/shared-types';
import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.ts';
import { tokenHash } from './token-hash.ts';

@Injectable()
export class VerificationTokensRepository {
  constructor(private readonly database: Database) {}

  async insert({ identifier, token, expires }: IdentityVerificationToken): Promise<void> {
    const data = { identifier, tokenHash: tokenHash(token), expiresAt: new Date(expires) };
    await this.database.across(null, 'keep an e-mailed link', (prisma) =>
      prisma.verificationToken.createMany({ data: [data], skipDuplicates: true }),
    );
  }

  /** Takes the token out in one statement, so that it works once however often the link is opened. */
  async take(
    identifier: string,
    token: string,
  ): Promise<{ identifier: string; expiresAt: Date } | null> {
    const [row] = await this.database.across(
      null,
      'use an e-mailed link',
      (prisma) => prisma.$queryRaw<{ identifier: string; expiresAt: Date }[]>`
        DELETE FROM verification_tokens
        WHERE identifier = ${identifier} AND token_hash = ${tokenHash(token)}
        RETURNING identifier, expires_at AS "expiresAt"`,
    );
    return row ?? null;
  }
}
