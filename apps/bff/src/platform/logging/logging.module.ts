import { type DynamicModule, Module } from '@nestjs/common';
import { LOGGER, type Logger } from './logger.ts';

/** Gives every module the process's log: `@Inject(LOGGER) logger: Logger`. */
@Module({})
export class LoggingModule {
  static with(logger: Logger): DynamicModule {
    return {
      module: LoggingModule,
      global: true,
      providers: [{ provide: LOGGER, useValue: logger }],
      exports: [LOGGER],
    };
  }
}
