import pg from 'pg';
import { isSameContext, type StatementContext } from './context.ts';
import type { ProtocolConnection, ProtocolQuery } from './pg-protocol.ts';

const settings = ['app.tenant_id', 'app.user_id', 'app.request_id', 'app.reason'] as const;

const announcement = {
  name: 'groundplan_context',
  text: `SELECT ${settings.map((setting, index) => `set_config('${setting}', $${index + 1}, true)`).join(', ')}`,
};

const begin = /^\s*(?:begin|start\s+transaction)\b[^;]*(?=;?\s*$)/i;

function valuesOf(context: StatementContext): string[] {
  const { tenantId, userId, requestId, reason } = context;
  return [tenantId, userId, requestId, reason].map((value) => value ?? '');
}

/** What a query needs to know of its connection at the moment it is sent. */
export interface ContextHolder {
  /** Whom the open transaction speaks for; null where there is none, or its beginning was not recognised. */
  transactionContext: StatementContext | null;
  /** `I` idle, `T` in a transaction, `E` in a failed one (PostgreSQL, ReadyForQuery); null before the first answer. */
  getTransactionStatus(): string | null;
}

/**
 * A query that says whom it speaks for, without a round trip of its own.
 *
 * - Outside a transaction `set_config(..., true)` goes before the query and both before one Sync. Until the Sync all is
 *   one implicit transaction (PostgreSQL, "Message Flow", "Extended Query"), so the settings end with the query.
 * - BEGIN goes with `SET LOCAL`s in one message. Unlike a SELECT they take no snapshot, so an isolation level may follow.
 * - Within a transaction nothing is added, and a query of another context is refused.
 *
 * The client books prepared statements under the `name` and `text` of the query it is hearing of, so these are the
 * announcement's own until that is answered.
 */
export class ContextQuery implements ProtocolQuery {
  readonly #query: ProtocolQuery;
  readonly #context: StatementContext;
  readonly #holder: ContextHolder;
  #isAnnouncing = false;
  #isBeginning = false;
  #refusal: Error | undefined;

  constructor(query: ProtocolQuery, context: StatementContext, holder: ContextHolder) {
    this.#query = query;
    this.#context = context;
    this.#holder = holder;
  }

  get name() {
    return this.#isAnnouncing ? announcement.name : this.#query.name;
  }
  get text() {
    return this.#isAnnouncing ? announcement.text : this.#query.text;
  }
  get callback() {
    return this.#query.callback;
  }
  set callback(callback) {
    this.#query.callback = callback;
  }
  get binary() {
    return this.#query.binary;
  }
  set binary(binary) {
    this.#query.binary = binary;
  }
  get _result() {
    return this.#query._result;
  }

  submit(connection: ProtocolConnection): Error | null | undefined {
    const status = this.#holder.getTransactionStatus();
    const isIdle = status !== 'T' && status !== 'E';
    if (isIdle) this.#holder.transactionContext = null;
    if (isIdle && begin.test(this.text ?? '')) return this.#begin(connection);
    if (this.#holder.transactionContext) return this.#continue(connection);
    if (status === 'E') return this.#query.submit(connection);
    return this.#announce(connection);
  }

  #begin(connection: ProtocolConnection) {
    const values = valuesOf(this.#context).map((value) => pg.escapeLiteral(value));
    const assignments = settings.map(
      (setting, index) => `SET LOCAL ${setting} = ${values[index] ?? "''"}`,
    );
    this.#isBeginning = true;
    this.#holder.transactionContext = this.#context;
    connection.query([begin.exec(this.text ?? '')?.[0], ...assignments].join('; '));
    return null;
  }

  #continue(connection: ProtocolConnection) {
    const { transactionContext } = this.#holder;
    const isForeign = transactionContext && !isSameContext(transactionContext, this.#context);
    if (isForeign)
      return new Error('A transaction cannot be continued for another organisation or person');
    return this.#query.submit(connection);
  }

  #announce(connection: ProtocolConnection) {
    connection.stream.cork();
    try {
      this.#isAnnouncing = true;
      if (connection.parsedStatements[announcement.name] === undefined)
        connection.parse(announcement);
      connection.bind({ statement: announcement.name, values: valuesOf(this.#context) });
      connection.execute({ portal: '', rows: 0 });
      // A simple query has no Sync and would leave the implicit transaction open.
      this.#query.queryMode = 'extended';
      const refusal = this.#query.submit(connection);
      if (refusal) {
        // Nothing of the query was sent, and what was sent waits for its Sync.
        this.#refusal = refusal;
        connection.sync();
      }
    } finally {
      connection.stream.uncork();
    }
    return null;
  }

  handleError(error: Error, connection: ProtocolConnection) {
    if (this.#isAnnouncing && this.#query.name !== undefined) {
      // The server skipped the query itself, so it never parsed the statement.
      Reflect.deleteProperty(connection.submittedNamedStatements, this.#query.name);
    }
    this.#query.handleError(error, connection);
  }

  handleReadyForQuery(connection: ProtocolConnection) {
    if (this.#refusal) this.#query.handleError(this.#refusal, connection);
    else this.#query.handleReadyForQuery(connection);
  }

  handleDataRow(message: unknown) {
    if (!this.#isAnnouncing) this.#query.handleDataRow(message);
  }

  handleCommandComplete(message: unknown, connection: ProtocolConnection) {
    if (this.#isAnnouncing) this.#isAnnouncing = false;
    else if (!this.#isBeginning) this.#query.handleCommandComplete(message, connection);
    else if (isCommand(message, 'BEGIN', 'START TRANSACTION')) {
      this.#query.handleCommandComplete(message, connection);
    }
  }

  handleRowDescription(message: unknown) {
    this.#query.handleRowDescription(message);
  }
  handleEmptyQuery(connection: ProtocolConnection) {
    this.#query.handleEmptyQuery(connection);
  }
  handlePortalSuspended(connection: ProtocolConnection) {
    this.#query.handlePortalSuspended(connection);
  }
  handleCopyInResponse(connection: ProtocolConnection) {
    this.#query.handleCopyInResponse(connection);
  }
  handleCopyData(message: unknown, connection: ProtocolConnection) {
    this.#query.handleCopyData(message, connection);
  }
}

function isCommand(message: unknown, ...commands: readonly string[]): boolean {
  return commands.includes((message as { text: string }).text);
}
