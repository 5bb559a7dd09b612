import { EventEmitter } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Revocation } from '@monorepo/shared-types';
import {
  Inject,
  Injectable,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
} from '@nestjs/common';
import { LOGGER, type Logger, reasonOf } from '../logging/index.ts';
import { SETTINGS, type Settings } from '../settings/index.ts';
import { readRevocations } from './read-revocations.ts';

interface RevocationEvents {
  up: [];
  down: [];
  revoked: [Revocation];
}

const firstRetryMs = 50;
const longestRetryMs = 2_000;

/**
 * Hears from the api what must stop working at once, for as long as the process lives. Whoever caches what can be revoked
 * keeps nothing between `down` and `up`, because what happened in between is never told.
 */
@Injectable()
export class RevocationFeed
  extends EventEmitter<RevocationEvents>
  implements OnApplicationBootstrap, OnApplicationShutdown
{
  private readonly stop = new AbortController();
  private hears = false;
  private listening: Promise<void> | undefined;

  constructor(
    @Inject(SETTINGS) private readonly settings: Settings,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {
    super();
  }

  /** Whether revocations are heard as they happen. */
  get isUp(): boolean {
    return this.hears;
  }

  onApplicationBootstrap(): void {
    this.listening = this.listen(this.stop.signal);
  }

  async onApplicationShutdown(): Promise<void> {
    this.stop.abort();
    await this.listening;
  }

  private async listen(signal: AbortSignal): Promise<void> {
    for (let failures = 0; !signal.aborted; failures += 1) {
      try {
        await this.follow(signal, () => (failures = 0));
      } catch (error) {
        this.report(error, failures);
      }
      this.turn('down');
      await pause(failures, signal);
    }
  }

  private async follow(signal: AbortSignal, onConnected: () => void): Promise<void> {
    const { API_URL, INTERNAL_API_SECRET } = this.settings;
    for await (const event of readRevocations(API_URL, INTERNAL_API_SECRET, signal)) {
      if (event === 'connected') {
        onConnected();
        this.turn('up');
      } else {
        this.emit('revoked', event);
      }
    }
  }

  private report(error: unknown, failures: number): void {
    if (this.stop.signal.aborted) return;
    const level = failures === 0 ? 'warn' : 'debug';
    this.logger[level]({ reason: reasonOf(error) }, 'revocations cannot be heard');
  }

  private turn(state: 'up' | 'down'): void {
    if (this.hears === (state === 'up')) return;
    this.hears = state === 'up';
    this.logger.info(`revocations: ${state}`);
    this.emit(state);
  }
}

/** Waits longer after each failure, and never exactly as long as the process next door. */
async function pause(failures: number, signal: AbortSignal): Promise<void> {
  const longest = Math.min(firstRetryMs * 2 ** failures, longestRetryMs);
  await sleep(longest * (0.5 + Math.random() / 2), undefined, { signal }).catch(() => undefined);
}
