import { Injectable } from '@nestjs/common';
import { MaintenanceRepository } from './maintenance.repository.ts';

const restorableForMs = 30 * 24 * 60 * 60 * 1000;

export interface Cleared {
  sessions: number;
  verificationTokens: number;
  idempotencyKeys: number;
  todos: number;
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
      todos: await this.clearTodos(new Date(now.getTime() - restorableForMs)),
    }));
  }

  private async clearTodos(deletedBefore: Date): Promise<number> {
    let count = 0;
    for (const id of await this.records.findOrganizationIds()) {
      count += await this.records.deleteTodosDeletedBefore(id, deletedBefore);
    }
    return count;
  }
}
