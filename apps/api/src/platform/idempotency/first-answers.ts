import type { Prisma } from '@monorepo/database';
import { Injectable } from '@nestjs/common';

const keptForMs = 24 * 60 * 60 * 1000;

/** Whose key: it means nothing to another person, nor in another organisation. */
export interface KeyScope {
  readonly key: string;
  readonly userId: string;
  readonly organizationId: string | null;
}

export interface FirstAnswer {
  readonly fingerprint: Uint8Array;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
}

/** The answers of requests that carried an `Idempotency-Key`, kept for 24 hours. */
@Injectable()
export class FirstAnswers {
  /** Holds the key until the transaction ends. False when another request holds it. */
  async lock(transaction: Prisma.TransactionClient, scope: KeyScope): Promise<boolean> {
    const name = JSON.stringify([scope.userId, scope.organizationId, scope.key]);
    const [lock] = await transaction.$queryRaw<{ isMine: boolean }[]>`
      SELECT pg_try_advisory_xact_lock(hashtextextended(${name}, 0)) AS "isMine"`;
    return lock?.isMine ?? false;
  }

  async find(transaction: Prisma.TransactionClient, scope: KeyScope): Promise<FirstAnswer | null> {
    const row = await transaction.idempotencyKey.findFirst({ where: { ...scope } });
    if (row === null || row.expiresAt <= new Date()) return null;
    return {
      fingerprint: row.fingerprint,
      status: row.status,
      headers: row.headers as Record<string, string>,
      body: JSON.parse(row.body),
    };
  }

  async keep(
    transaction: Prisma.TransactionClient,
    scope: KeyScope,
    answer: FirstAnswer,
  ): Promise<void> {
    await transaction.idempotencyKey.deleteMany({
      where: { ...scope, expiresAt: { lte: new Date() } },
    });
    await transaction.idempotencyKey.create({
      data: {
        ...scope,
        fingerprint: new Uint8Array(answer.fingerprint),
        status: answer.status,
        headers: { ...answer.headers },
        body: JSON.stringify(answer.body),
        expiresAt: new Date(Date.now() + keptForMs),
      },
      select: { id: true },
    });
  }
}
