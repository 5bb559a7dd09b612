export { createLogger, LOGGER, type Logger } from './logger.ts';
export { LoggingModule } from './logging.module.ts';
export { NestLogger } from './nest-logger.ts';
export { reasonOf } from './reason-of.ts';
