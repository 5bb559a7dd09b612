import { Injectable } from '@nestjs/common';
import { ServiceUnavailable } from '../../kernel/errors/index.ts';
import { Lifecycle } from '../../platform/lifecycle/index.ts';
import { RevocationFeed } from '../../platform/revocations/index.ts';
import { ApiPool } from '../../platform/upstream/index.ts';

@Injectable()
export class HealthService {
  constructor(
    private readonly pool: ApiPool,
    private readonly revocations: RevocationFeed,
    private readonly lifecycle: Lifecycle,
  ) {}

  /** @throws {ServiceUnavailable} saying what is not ready */
  async assertReady(): Promise<void> {
    if (this.lifecycle.isDraining) throw new ServiceUnavailable('The process is leaving.');
    if (!this.revocations.isUp) throw new ServiceUnavailable('Revocations cannot be heard.');
    const { status } = await this.pool.send({ method: 'GET', path: '/readyz', headers: {} });
    if (status !== 200) throw new ServiceUnavailable('The api is not ready.');
  }
}
