import { Injectable } from '@nestjs/common';
import { type Client, Database, refusalIn } from '../../platform/database/index.ts';
import type { RecordsDefinition } from '../../platform/records/index.ts';

const longest = { timeout: 10 * 60 * 1000 };

/** Any constant of ours: who holds this lock does the work, the others have nothing to do. */
const lockName = 'groundplan maintenance';

@Injectable()
export class MaintenanceRepository {
  constructor(private readonly database: Database) {}

  /** Runs `work` unless another process is at it, in which case the result is null. */
  alone<Result>(work: () => Promise<Result>): Promise<Result | null> {
    return this.database.across(null, 'maintenance', async (prisma) => {
      if (!('$transaction' in prisma)) throw new Error('Maintenance is not part of a transaction');
      return prisma.$transaction(async (holder) => {
        const [lock] = await holder.$queryRaw<{ isMine: boolean }[]>`
          SELECT pg_try_advisory_xact_lock(hashtextextended(${lockName}, 0)) AS "isMine"`;
        return lock?.isMine === true ? work() : null;
      }, longest);
    });
  }

  deleteExpiredSessions(now: Date): Promise<number> {
    return this.count((prisma) =>
      prisma.session.deleteMany({ where: { expiresAt: { lte: now } } }),
    );
  }

  deleteExpiredVerificationTokens(now: Date): Promise<number> {
    return this.count((prisma) =>
      prisma.verificationToken.deleteMany({ where: { expiresAt: { lte: now } } }),
    );
  }

  deleteExpiredIdempotencyKeys(now: Date): Promise<number> {
    return this.count((prisma) =>
      prisma.idempotencyKey.deleteMany({ where: { expiresAt: { lte: now } } }),
    );
  }

  async findOrganizationIds(): Promise<string[]> {
    const rows = await this.database.across(null, 'maintenance', (prisma) =>
      prisma.organization.findMany({ select: { id: true }, orderBy: { id: 'asc' } }),
    );
    return rows.map(({ id }) => id);
  }

  /**
   * Only the runtime role may delete records, so this goes organisation by organisation. What others still need is left for
   * later.
   */
  async deleteTrash(
    organizationId: string,
    records: RecordsDefinition,
    before: Date,
  ): Promise<number> {
    try {
      const { count } = await this.database.of(organizationId, (prisma) =>
        records.model(prisma).deleteMany({ where: { deletedAt: { lt: before } } }),
      );
      return count;
    } catch (error) {
      if (refusalIn(error)?.isOfOther === true) return 0;
      throw error;
    }
  }

  private async count(work: (prisma: Client) => Promise<{ count: number }>): Promise<number> {
    return (await this.database.across(null, 'maintenance', work)).count;
  }
}
