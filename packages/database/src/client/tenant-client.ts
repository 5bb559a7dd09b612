import type pg from 'pg';
import { currentContext, type StatementContext } from './context.ts';
import { ContextQuery, type ContextHolder } from './context-query.ts';
import {
  isQueryObject,
  PgClient,
  PgQuery,
  type ProtocolQuery,
  type QueryArguments,
} from './pg-protocol.ts';

/** Called with the text of every statement as it is asked for, transaction control included. */
export type StatementObserver = (text: string) => void;

export interface TenantClientConfig extends pg.ClientConfig {
  onStatement?: StatementObserver;
}

/** A connection on which every query speaks for the context in which it was asked for. */
export class TenantClient extends PgClient implements ContextHolder {
  transactionContext: StatementContext | null = null;
  readonly #onStatement: StatementObserver | undefined;

  constructor(config?: TenantClientConfig) {
    super(config);
    this.#onStatement = config?.onStatement;
  }

  override query(...[config, values, callback]: QueryArguments): unknown {
    if (isQueryObject(config)) {
      this.#submit(config, values, callback);
      return config;
    }
    const query = new PgQuery(config, values, callback);
    if (query.callback) {
      this.#submit(query);
      return undefined;
    }
    return new Promise((resolve, reject) => {
      query.callback = (error, result) => {
        if (error) {
          // The driver's stack ends at the socket; this one names who asked.
          Error.captureStackTrace(error);
          reject(error);
        } else resolve(result);
      };
      this.#submit(query);
    });
  }

  #submit(query: ProtocolQuery, values?: unknown, callback?: unknown) {
    this.#onStatement?.(query.text ?? '');
    super.query(new ContextQuery(query, currentContext(), this), values, callback);
  }
}
