import { readSettings, type Settings } from './keys.ts';
import { createLogger } from './platform/logging/index.ts';
import { exitWithSentence } from './process.ts';
import { createServer } from './server.ts';

async function main(): Promise<void> {
  const settings = readSettings();
  const logger = createLogger(settings, 'api');
  const app = await createServer(settings, logger);
  leaveOnSignal(() => app.close(), settings);
  const host = settings.API_HOST ?? (settings.NODE_ENV === 'production' ? '0.0.0.0' : '127.0.0.1');
  await app.getHttpAdapter().getInstance().listen({ host, port: settings.API_PORT });
  logger.info({ host, port: settings.API_PORT }, 'the api listens');
}

/** The first signal lets requests finish; a second one, or too long a wait, ends the process at once. */
function leaveOnSignal(close: () => Promise<void>, settings: Settings): void {
  let isLeaving = false;
  const leave = () => {
    if (isLeaving) process.exit(1);
    isLeaving = true;
    const longestMs = (settings.SHUTDOWN_DRAIN_MS ?? 5_000) + settings.SHUTDOWN_TIMEOUT_MS;
    setTimeout(() => process.exit(1), longestMs).unref();
    close().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.on('SIGTERM', leave);
  process.on('SIGINT', leave);
}

main().catch((error: unknown) => exitWithSentence('api', error));
