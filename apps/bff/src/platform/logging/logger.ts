import { type DestinationStream, type Logger, pino } from 'pino';

export const LOGGER = Symbol('logger');
export type { Logger };

/** Nothing that opens a door is ever written, wherever in a log object it may stand. */
const secrets = [
  'authorization',
  'cookie',
  'set-cookie',
  'x-csrf-token',
  'csrfToken',
  'sessionToken',
  'token',
  'password',
  'secret',
];

const paths = secrets.flatMap((name) => {
  const key = /^\w+$/.test(name) ? `.${name}` : `["${name}"]`;
  return [key.replace(/^\./, ''), `*${key}`, `*.*${key}`, `*.*.*${key}`];
});

/** Writes one line of JSON for each event, to standard output unless told. */
export function createLogger(level: string, destination?: DestinationStream): Logger {
  const options = {
    level,
    base: { service: 'bff' },
    redact: { paths, censor: '[redacted]' },
    formatters: { level: (label: string) => ({ level: label }) },
    timestamp: pino.stdTimeFunctions.isoTime,
  };
  return destination ? pino(options, destination) : pino(options);
}
