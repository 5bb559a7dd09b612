import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';

export interface ListenHandlers {
  onMessage(payload: string): void;
  /** From now on nothing is missed. Called again after each reconnection. */
  onUp(): void;
  /** Messages may be missed until the next `onUp`; `error` says why. */
  onDown(error: Error): void;
}

export interface Listener {
  readonly isUp: boolean;
  stop(): Promise<void>;
}

const firstDelayMs = 50;
const longestDelayMs = 2_000;
const heartbeatMs = 5_000;

/** LISTENs on a connection of its own, and connects again (after 50 ms, then ever later, 2 s at most) when it breaks. */
export function listen(url: string, channel: string, handlers: ListenHandlers): Listener {
  const stopped = new AbortController();
  let client: pg.Client | undefined;
  let isUp = false;

  const once = async (onConnected: () => void) => {
    client = new pg.Client({
      connectionString: url,
      application_name: 'groundplan-listen',
      connectionTimeoutMillis: heartbeatMs,
      query_timeout: heartbeatMs,
      keepAlive: true,
    });
    const broken = new Promise<Error>((resolve) => {
      client?.on('error', resolve);
      client?.on('end', () => resolve(new Error('The connection ended')));
    });
    client.on('notification', ({ payload }) => handlers.onMessage(payload ?? ''));
    try {
      await client.connect();
      await client.query(`LISTEN ${pg.escapeIdentifier(channel)}`);
      isUp = true;
      onConnected();
      handlers.onUp();
      return await Promise.race([broken, heartbeat(client, stopped.signal)]);
    } catch (error) {
      return error as Error;
    } finally {
      void client.end().catch(() => undefined);
    }
  };

  const run = async () => {
    let delayMs = firstDelayMs;
    for (;;) {
      const error = await once(() => (delayMs = firstDelayMs));
      isUp = false;
      if (stopped.signal.aborted) return;
      handlers.onDown(error);
      await wait(delayMs, undefined, { signal: stopped.signal }).catch(() => undefined);
      delayMs = Math.min(delayMs * 2, longestDelayMs);
    }
  };
  const running = run();

  return {
    get isUp() {
      return isUp;
    },
    async stop() {
      stopped.abort();
      await client?.end().catch(() => undefined);
      await running;
    },
  };
}

/** Asks the server for a sign of life every 5 s: a connection that a firewall dropped gives no other. */
async function heartbeat(client: pg.Client, signal: AbortSignal): Promise<Error> {
  try {
    for (;;) {
      await wait(heartbeatMs, undefined, { signal });
      await client.query('SELECT 1');
    }
  } catch (error) {
    return error as Error;
  }
}
