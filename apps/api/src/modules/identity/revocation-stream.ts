import { Injectable, type MessageEvent } from '@nestjs/common';
import { concat, fromEvent, interval, map, merge, type Observable, of, takeUntil } from 'rxjs';
import { ServiceUnavailable } from '../../kernel/errors/index.ts';
import { Lifecycle } from '../../platform/lifecycle/index.ts';
import { Revocations } from '../../platform/revocations/index.ts';

const heartbeatMs = 15_000;

/**
 * The revocations as server-sent events. The stream ends when revocations may have been missed, and when the process
 * leaves: whoever follows forgets what it remembers, and connects again.
 */
@Injectable()
export class RevocationStream {
  constructor(
    private readonly revocations: Revocations,
    private readonly lifecycle: Lifecycle,
  ) {}

  /** @throws {ServiceUnavailable} while revocations cannot be heard */
  follow(): Observable<MessageEvent> {
    if (!this.revocations.areHeard || this.lifecycle.isDraining) throw new ServiceUnavailable();
    const end = merge(this.revocations.losses, fromEvent(this.lifecycle.signal, 'abort'));
    const hello = of<MessageEvent>({ comment: 'connected' });
    const heartbeat = interval(heartbeatMs).pipe(map((): MessageEvent => ({ comment: 'alive' })));
    const revocations = this.revocations.events.pipe(
      map((revocation): MessageEvent => ({ type: 'revocation', data: revocation })),
    );
    return concat(hello, merge(heartbeat, revocations)).pipe(takeUntil(end));
  }
}
