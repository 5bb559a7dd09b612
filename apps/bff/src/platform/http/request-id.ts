import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** Taken from whoever asks, where it looks like one, so that a call can be followed through every process. */
export function requestIdOf({ headers }: Pick<IncomingMessage, 'headers'>): string {
  const given = headers['x-request-id'];
  return typeof given === 'string' && /^[\w-]{8,64}$/.test(given) ? given : randomUUID();
}
