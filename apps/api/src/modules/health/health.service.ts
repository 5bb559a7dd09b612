import { Injectable } from '@nestjs/common';
import { ServiceUnavailable } from '../../kernel/errors/index.ts';
import { Database } from '../../platform/database/index.ts';
import { Lifecycle } from '../../platform/lifecycle/index.ts';
import { Revocations } from '../../platform/revocations/index.ts';

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
    await this.assertMigrated();
  }

  private async assertMigrated(): Promise<void> {
    // TODO
    await this.database.across(null, 'probe', (prisma) => prisma.$queryRaw`SELECT 1`);
  }
}
