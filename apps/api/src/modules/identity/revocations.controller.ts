import { Revocation } from '@monorepo/shared-types';
import { Controller, type MessageEvent, Sse } from '@nestjs/common';
import type { Observable } from 'rxjs';
import { Internal } from '../../kernel/access/index.ts';
import { Operation } from '../../kernel/contract/index.ts';
import { RevocationStream } from './revocation-stream.ts';

@Controller('internal/revocations')
export class RevocationsController {
  constructor(private readonly revocations: RevocationStream) {}

  @Sse()
  @Internal()
  @Operation({
    summary: 'Follow what must stop working at once (server-sent events)',
    returns: Revocation,
    contentType: 'text/event-stream',
  })
  follow(): Observable<MessageEvent> {
    return this.revocations.follow();
  }
}
