import { Injectable } from '@nestjs/common';
import { NotReady } from '../kernel/errors/index.ts';
import { ApiPool } from './api/api-pool.ts';
import { RevocationFeed } from './revocations/revocation-feed.ts';

/** Whether requests should be sent here: the process stays, the api is ready, and revocations are heard. */
@Injectable()
export class Readiness {
  #draining = false;

  constructor(
    private readonly pool: ApiPool,
    private readonly revocations: RevocationFeed,
  ) {}

  get isDraining(): boolean {
    return this.#draining;
  }

  /** From now on requests are still answered, but no more should come. */
  drain(): void {
    this.#draining = true;
  }

  /** @throws {NotReady} saying why */
  async assertReady(): Promise<void> {
    if (this.#draining) throw new NotReady('The process is about to stop.');
    if (!this.revocations.isUp) throw new NotReady('Revocations are not heard.');
    const { status } = await this.pool.request({ method: 'GET', path: '/readyz', headers: {} });
    if (status !== 200) throw new NotReady('The api is not ready.');
  }
}
