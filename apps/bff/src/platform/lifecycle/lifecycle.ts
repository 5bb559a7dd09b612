import { type BeforeApplicationShutdown, Inject, Injectable } from '@nestjs/common';
import { setTimeout as wait } from 'node:timers/promises';
import { SETTINGS, type Settings } from '../settings/index.ts';

/**
 * Leaves without dropping a request. Once the process is told to stop it says so (`/readyz` answers 503, every answer
 * closes its connection) but goes on taking requests for a while, so that proxies and clients with open connections turn
 * to another process before the door closes.
 */
@Injectable()
export class Lifecycle implements BeforeApplicationShutdown {
  private readonly leaving = new AbortController();
  private readonly drainMs: number;

  constructor(@Inject(SETTINGS) settings: Settings) {
    this.drainMs = settings.SHUTDOWN_DRAIN_MS ?? (settings.NODE_ENV === 'production' ? 5_000 : 0);
  }

  get isDraining(): boolean {
    return this.leaving.signal.aborted;
  }

  /** Aborts when the process begins to leave: streams that would never end by themselves end then. */
  get signal(): AbortSignal {
    return this.leaving.signal;
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.leaving.abort();
    await wait(this.drainMs);
  }
}
