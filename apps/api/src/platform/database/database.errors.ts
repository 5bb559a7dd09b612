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
