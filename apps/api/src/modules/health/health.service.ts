import { setTimeout as wait } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { ServiceUnavailable } from '../../kernel/errors/index.ts';
import { Database } from '../../platform/database/index.ts';
import { Lifecycle } from '../../platform/lifecycle/index.ts';
import { Revocations } from '../../platform/revocations/index.ts';

/** A probe that waits longer than its proxy tells nothing. */
const patienceMs = 2_000;

@Injectable()
export class HealthService {
  constructor(
    private readonly database: Database,
    private readonly revocations: Revocations,
    private readonly lifecycle: Lifecycle,
  ) {}

  /** @throws {ServiceUnavailable} saying what is not ready */
  async assertReady(): Promise<void> {
    if (this.lifecycle.isDraining) throw new ServiceUnavailable('The process is leaving.');
    if (!this.revocations.areHeard) throw new ServiceUnavailable('Revocations cannot be heard.');
    const { isCurrent } = await this.migrationsStatus();
    if (!isCurrent) throw new ServiceUnavailable('Migrations are pending.');
  }

  private async migrationsStatus() {
    const tooLong = wait(patienceMs, undefined, { ref: false }).then(() => {
      throw new Error('The database does not answer');
    });
    try {
      return await Promise.race([this.database.pools.migrationsStatus(), tooLong]);
    } catch {
      throw new ServiceUnavailable('The database cannot be reached.');
    }
  }
}
