import { type DestinationStream, type Logger, pino } from 'pino';
import type { Settings } from '../settings/index.ts';
import { redact } from './redaction.ts';

export const LOGGER = Symbol('Logger');
export type { Logger };

/** JSON lines on standard output, without credentials. */
export function createLogger(
  settings: Pick<Settings, 'LOG_LEVEL'>,
  destination: DestinationStream = pino.destination(1),
): Logger {
  return pino(
    {
      level: settings.LOG_LEVEL,
      base: { service: 'bff' },
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: {
        level: (label) => ({ level: label }),
        log: (line) => redact(line) as Record<string, unknown>,
      },
      serializers: { err: (error: unknown) => error },
    },
    destination,
  );
}
