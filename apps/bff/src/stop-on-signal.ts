import { setTimeout as sleep } from 'node:timers/promises';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Settings } from './keys.ts';
import type { Logger } from './platform/logging/logger.ts';
import { Readiness } from './platform/readiness.ts';

/** Long enough for a proxy that asks every other second to see that the process is leaving. */
const productionDrainMs = 5_000;

/**
 * SIGTERM and SIGINT: says "not ready" and closes connections behind each answer for `SHUTDOWN_DRAIN_MS`, then takes no
 * more requests, finishes those it has, and ends. What is still open after `SHUTDOWN_TIMEOUT_MS` is cut.
 */
export function stopOnSignal(
  app: NestFastifyApplication,
  { NODE_ENV, SHUTDOWN_DRAIN_MS, SHUTDOWN_TIMEOUT_MS }: Settings,
  logger: Logger,
): void {
  const drainMs = SHUTDOWN_DRAIN_MS ?? (NODE_ENV === 'production' ? productionDrainMs : 0);
  const stop = async (signal: string) => {
    logger.info({ signal }, 'bff is draining');
    app.get(Readiness).drain();
    await sleep(drainMs);
    const cut = setTimeout(() => {
      logger.error('requests were still open and are cut');
      app.getHttpServer().closeAllConnections();
    }, SHUTDOWN_TIMEOUT_MS);
    await app.close();
    clearTimeout(cut);
    logger.info('bff has stopped');
  };
  let stopping: Promise<void> | undefined;
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => {
      stopping ??= stop(signal);
    });
  }
}
