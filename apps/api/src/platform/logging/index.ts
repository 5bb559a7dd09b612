export { createLogger, LOGGER, type Logger } from './logger.ts';
export { LoggingModule } from './logging.module.ts';
export { NestLogger } from './nest-logger.ts';
