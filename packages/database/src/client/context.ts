import { AsyncLocalStorage } from 'node:async_hooks';

/** Whom a statement speaks for. Row-level security and the audit log read it; nothing else may widen it. */
export interface DatabaseContext {
  /** The organisation (UUID); null outside any, where tenant tables are empty. */
  readonly tenantId: string | null;
  /** The person (UUID); null where nobody is signed in. */
  readonly userId: string | null;
  /** The request, as the audit log names it. */
  readonly requestId: string | null;
}

/** A context, and for the system client why it is used. */
export interface StatementContext extends DatabaseContext {
  readonly reason: string | null;
}

const nobody: StatementContext = { tenantId: null, userId: null, requestId: null, reason: null };
const contexts = new AsyncLocalStorage<StatementContext>();
const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The context of whoever asks now. Outside any `runWithTenant`: nobody, who sees nothing. */
export function currentContext(): StatementContext {
  return contexts.getStore() ?? nobody;
}

/**
 * Runs `work` so that every statement in it speaks for `context`. Prisma's promises start only when awaited, so `work`'s
 * result is awaited inside.
 *
 * @throws {TypeError} when an id is not a UUID or the request id holds a NUL, before anything is sent.
 */
export async function runWithTenant<Result>(
  context: DatabaseContext,
  work: () => Result,
): Promise<Awaited<Result>> {
  for (const id of [context.tenantId, context.userId]) {
    if (id !== null && !uuid.test(id)) throw new TypeError(`Not a UUID: ${JSON.stringify(id)}`);
  }
  if (context.requestId?.includes('\0')) throw new TypeError('A request id cannot hold a NUL');
  const { tenantId, userId, requestId } = context;
  return await contexts.run(
    { tenantId, userId, requestId, reason: null },
    async () => await work(),
  );
}

/** Runs `work` with the actor and request of now and a `reason`. What it does is not bound to an organisation. */
export async function runWithReason<Result>(
  reason: string,
  work: () => Result,
): Promise<Awaited<Result>> {
  return await contexts.run({ ...currentContext(), reason }, async () => await work());
}

/** Whether two contexts may share a transaction. */
export function isSameContext(one: StatementContext, other: StatementContext): boolean {
  return one.tenantId === other.tenantId && one.userId === other.userId;
}
