import { Prisma } from '@monorepo/database';

/** Prisma's codes for a database that cannot be reached, has no connection free, or ended a statement for its time. */
const unavailable = new Set(['P1001', 'P1002', 'P1008', 'P1017', 'P2024', 'P2028']);

/** Node's and PostgreSQL's codes for the same (PostgreSQL, appendix A: classes 08, 53, 57). */
const unreachable =
  /^(?:ECONN(?:REFUSED|RESET)|ETIMEDOUT|ENOTFOUND|EPIPE|08\w{3}|53\w{3}|57\w{3})$/;

/** Where Prisma has no code of its own for what PostgreSQL says, PostgreSQL's stands in the message. */
const toldByPostgres = /\bCode: `(?:08|53|57)\w{3}`/;

/** The pool's and the driver's own errors, which have no code: no connection became free, or one broke. */
const disconnected = /^(?:timeout exceeded when trying to connect|Connection terminated)/;

export function isDatabaseUnavailable(error: unknown): boolean {
  if (error instanceof Prisma.PrismaClientInitializationError) return true;
  if (error instanceof Prisma.PrismaClientKnownRequestError) {
    return (
      unavailable.has(error.code) ||
      toldByPostgres.test(error.message) ||
      isDatabaseUnavailable(error.cause)
    );
  }
  if (!(error instanceof Error)) return false;
  if (disconnected.test(error.message)) return true;
  if ('code' in error && typeof error.code === 'string' && unreachable.test(error.code))
    return true;
  return error.cause !== undefined && isDatabaseUnavailable(error.cause);
}

/** Whether a unique constraint refused the write. */
export function isTaken(error: unknown): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002';
}

/** Whether a row the write refers to does not exist. */
export function isDangling(error: unknown): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2003';
}

/** What PostgreSQL refused, as its own words have it. */
export interface DatabaseRefusal {
  /** PostgreSQL, appendix A. */
  readonly sqlState: string;
  /** The constraint that refused, or for a trigger's refusal the name in its message. */
  readonly constraint: string | null;
  /** Another table's rows still refer to the row. */
  readonly isOfOther: boolean;
}

/** Finds PostgreSQL's refusal in what Prisma throws; null where there is none. */
export function refusalIn(error: unknown): DatabaseRefusal | null {
  for (let current = error, depth = 0; current instanceof Object && depth < 5; depth += 1) {
    const { originalCode, originalMessage } = current as Record<string, unknown>;
    if (typeof originalCode === 'string') {
      const message = String(originalMessage);
      return {
        sqlState: originalCode,
        constraint: /constraint "([^"]+)"/.exec(message)?.[1] ?? null,
        isOfOther: message.startsWith('update or delete on table'),
      };
    }
    current = nextCause(current);
  }
  return null;
}

function nextCause(error: object): unknown {
  if (error instanceof Prisma.PrismaClientKnownRequestError) {
    return error.meta?.['driverAdapterError'] ?? error.cause;
  }
  return 'cause' in error ? error.cause : undefined;
}
