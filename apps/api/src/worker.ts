import 'reflect-metadata';
import { setTimeout as wait } from 'node:timers/promises';
import { NestFactory } from '@nestjs/core';
import { readSettings } from './keys.ts';
import { MaintenanceService } from './modules/maintenance/index.ts';
import { createLogger, LoggingModule, NestLogger } from './platform/logging/index.ts';
import { SettingsModule } from './platform/settings/index.ts';
import { exitWithSentence } from './process.ts';
import { WorkerModule } from './worker.module.ts';

const everyMs = 60 * 60 * 1000;

/** What is done without being asked. Any number of workers may run; one of them does it. */
async function main(): Promise<void> {
  const settings = readSettings();
  const logger = createLogger(settings, 'worker');
  const stopped = new AbortController();
  for (const signal of ['SIGTERM', 'SIGINT']) process.once(signal, () => stopped.abort());
  const context = await NestFactory.createApplicationContext(
    {
      module: WorkerModule,
      imports: [SettingsModule.with(settings), LoggingModule.with(logger)],
    },
    { abortOnError: false, logger: new NestLogger(logger) },
  );
  const maintenance = context.get(MaintenanceService, { strict: false });
  logger.info('the worker works');
  while (!stopped.signal.aborted) {
    try {
      logger.info({ cleared: await maintenance.clear() }, 'cleared what is over');
    } catch (error) {
      logger.error({ err: error }, 'clearing failed; it is tried again in an hour');
    }
    await wait(everyMs, undefined, { signal: stopped.signal }).catch(() => undefined);
  }
  await context.close();
}

main().catch((error: unknown) => exitWithSentence('worker', error));
