import pg from 'pg';

/**
 * The part of node-postgres between a query and its connection, which its types leave out (pg/lib/query.js and
 * pg/lib/client.js of 8.23). A client hands each message of the server to its active query by these methods.
 */
export interface ProtocolQuery {
  callback?: ((error: Error | null, result?: unknown) => void) | undefined;
  name?: string | undefined;
  text?: string | undefined;
  binary?: boolean | undefined;
  queryMode?: string | undefined;
  query_timeout?: number | undefined;
  _result?: unknown;
  submit(connection: ProtocolConnection): Error | null | undefined;
  handleError(error: Error, connection: ProtocolConnection): void;
  handleReadyForQuery(connection: ProtocolConnection): void;
  handleRowDescription(message: unknown): void;
  handleDataRow(message: unknown): void;
  handleCommandComplete(message: unknown, connection: ProtocolConnection): void;
  handleEmptyQuery(connection: ProtocolConnection): void;
  handlePortalSuspended(connection: ProtocolConnection): void;
  handleCopyInResponse(connection: ProtocolConnection): void;
  handleCopyData(message: unknown, connection: ProtocolConnection): void;
}

export interface ProtocolConnection {
  readonly stream: { cork(): void; uncork(): void };
  readonly parsedStatements: Record<string, string>;
  readonly submittedNamedStatements: Record<string, string>;
  query(text: string): void;
  sync(): void;
  parse(message: { name: string; text: string }): void;
  bind(message: { statement: string; values: readonly string[] }): void;
  execute(message: { portal: string; rows: number }): void;
}

/** What `Client.query` takes: text or a configuration with its values and callback, or a ready query object. */
export type QueryArguments = readonly [query: unknown, values?: unknown, callback?: unknown];

/** A connection as the pool holds it. */
export interface ProtocolClient {
  query(...query: QueryArguments): unknown;
  getTransactionStatus(): string | null;
  end(): Promise<void>;
}

export const PgClient = pg.Client as unknown as new (config?: pg.ClientConfig) => ProtocolClient;
export const PgQuery = pg.Query as unknown as new (...query: QueryArguments) => ProtocolQuery;

export function isQueryObject(query: unknown): query is ProtocolQuery {
  return typeof query === 'object' && query !== null && 'submit' in query;
}
