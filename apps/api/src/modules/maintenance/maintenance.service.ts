import { Injectable } from '@nestjs/common';
import { MaintenanceRepository } from './maintenance.repository.ts';
import { trash } from './trash.ts';

const dayMs = 24 * 60 * 60 * 1000;

export interface Cleared {
  sessions: number;
  verificationTokens: number;
  idempotencyKeys: number;
  /** Deleted records that can be restored no more. */
  trash: number;
}

/** Clears what is over: nothing of it can be seen or used any more. */
@Injectable()
export class MaintenanceService {
  constructor(private readonly records: MaintenanceRepository) {}

  /** @returns how much was cleared, or null when another process is clearing */
  clear(now = new Date()): Promise<Cleared | null> {
    return this.records.alone(async () => ({
      sessions: await this.records.deleteExpiredSessions(now),
      verificationTokens: await this.records.deleteExpiredVerificationTokens(now),
      idempotencyKeys: await this.records.deleteExpiredIdempotencyKeys(now),
      trash: await this.clearTrash(now),
    }));
  }

  private async clearTrash(now: Date): Promise<number> {
    let count = 0;
    for (const id of await this.records.findOrganizationIds()) {
      for (const { records, days } of trash) {
        const before = new Date(now.getTime() - days * dayMs);
        count += await this.records.deleteTrash(id, records, before);
      }
    }
    return count;
  }
}
