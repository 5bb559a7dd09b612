import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createServer } from '../../src/server.ts';
import type { Settings } from '../../src/keys.ts';
import { createLogger, type Logger } from '../../src/platform/logging/index.ts';
import { RevocationFeed } from '../../src/platform/revocations/index.ts';

export interface Bff extends AsyncDisposable {
  readonly app: NestFastifyApplication;
  readonly url: string;
  /** Waits until revocations are heard, or no longer. */
  hears(isUp: boolean): Promise<void>;
  /** Waits until the next revocation was heard. */
  nextRevocation(): Promise<void>;
}

/** A bff in this process, on a free port. */
export async function startBff(
  settings: Settings,
  logger: Logger = createLogger({ LOG_LEVEL: 'silent' }),
): Promise<Bff> {
  const app = await createServer(settings, logger);
  await app.listen(0, '127.0.0.1');
  const { port } = app.getHttpServer().address() as AddressInfo;
  const feed = app.get(RevocationFeed, { strict: false });
  return {
    app,
    url: `http://127.0.0.1:${port}`,
    async hears(isUp) {
      while (feed.isUp !== isUp) await sleep(5);
    },
    async nextRevocation() {
      await once(feed, 'revoked');
    },
    [Symbol.asyncDispose]: () => app.close(),
  };
}
