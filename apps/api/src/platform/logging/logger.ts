import { type DestinationStream, type Logger, pino } from 'pino';
import type { Settings } from '../settings/index.ts';
import { redact } from './redaction.ts';

export const LOGGER = Symbol('Logger');
export type { Logger };

/** Lines wait for each other for up to a tenth of a second: a write for each costs as much as all else that logging does. */
function standardOutput(): DestinationStream {
  const output = pino.destination({ dest: 1, sync: true, minLength: 4096, periodicFlush: 100 });
  process.once('exit', () => output.flushSync());
  return output;
}

/** JSON lines on standard output, without credentials. What waits is written when the process ends. */
export function createLogger(
  settings: Pick<Settings, 'LOG_LEVEL'>,
  service: string,
  destination: DestinationStream = standardOutput(),
): Logger {
  return pino(
    {
      level: settings.LOG_LEVEL,
      base: { service },
      formatters: {
        level: (label) => ({ level: label }),
        log: (line) => redact(line) as Record<string, unknown>,
      },
      serializers: { err: (error: unknown) => error },
    },
    destination,
  );
}
