import { Revocation } from '@monorepo/shared-types';
import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Subject } from 'rxjs';
import { Database } from '../database/index.ts';
import { LOGGER, type Logger } from '../logging/index.ts';

/** Must equal the channel of the triggers in packages/database. */
const channel = 'revocations';

/**
 * What must stop working at once, heard from PostgreSQL: triggers announce it, so that any way of writing counts. While it
 * cannot be heard, nothing may be answered from memory.
 */
@Injectable()
export class Revocations implements OnApplicationBootstrap {
  readonly events = new Subject<Revocation>();
  /** Revocations may have been missed: forget what is remembered. */
  readonly losses = new Subject<void>();
  private isUp = false;

  constructor(
    private readonly database: Database,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  get areHeard(): boolean {
    return this.isUp;
  }

  onApplicationBootstrap(): void {
    this.database.pools.listen(channel, {
      onMessage: (payload) => this.events.next(Revocation.parse(JSON.parse(payload))),
      onUp: () => {
        this.losses.next();
        this.isUp = true;
      },
      onDown: (error) => {
        this.isUp = false;
        this.losses.next();
        this.logger.warn({ err: error }, 'revocations cannot be heard');
      },
    });
  }
}
