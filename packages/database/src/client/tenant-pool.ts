import { AsyncResource } from 'node:async_hooks';
import pg from 'pg';
import { TenantClient, type StatementObserver } from './tenant-client.ts';

type ConnectCallback = Parameters<pg.Pool['connect']>[0];

export interface TenantPoolConfig extends pg.PoolConfig {
  onStatement?: StatementObserver;
}

/** A pool of {@link TenantClient}s. */
export class TenantPool extends pg.Pool {
  constructor(config: TenantPoolConfig) {
    super({ ...config, Client: TenantClient as unknown as typeof pg.Client });
    // A connection given back in the middle of a transaction would carry it into someone else's request.
    this.on('release', (_error, client) => {
      if ((client as unknown as TenantClient).getTransactionStatus() !== 'I') void client.end();
    });
  }

  /**
   * The pool runs a waiting callback in the async context of whoever gave a connection back, which is another request,
   * perhaps of another organisation. Bound, it runs in its caller's own.
   */
  override connect(): Promise<pg.PoolClient>;
  override connect(callback: ConnectCallback): void;
  override connect(callback?: ConnectCallback): unknown {
    if (!callback) return super.connect();
    super.connect(AsyncResource.bind(callback));
    return undefined;
  }
}
