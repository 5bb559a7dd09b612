import pg from 'pg';
import { databaseOf, withDatabase } from '../setup/database-url.ts';

/** PostgreSQL's and Node's codes for the failures that Prisma has a code of its own for. */
const knownFailures: Record<string, (url: string) => [code: string, message: string]> = {
  '3D000': (url) => ['P1003', `Database \`${databaseOf(url)}\` does not exist`],
  '28P01': (url) => ['P1000', `Authentication failed at \`${new URL(url).host}\``],
  '28000': (url) => ['P1000', `Authentication failed at \`${new URL(url).host}\``],
  '42P04': (url) => ['P1009', `Database \`${databaseOf(url)}\` already exists`],
  ECONNREFUSED: (url) => ['P1001', `Can't reach database server at \`${new URL(url).host}\``],
  ENOTFOUND: (url) => ['P1001', `Can't reach database server at \`${new URL(url).host}\``],
};

/**
 * The native engine's `cli` commands: `can-connect-to-database`, `create-database`, `drop-database`. Failures are
 * written as a line of its log, which the caller reads from the second line on.
 *
 * @returns the exit code.
 */
export async function administer(
  command: string,
  url: string,
  log: { write(text: string): unknown },
): Promise<0 | 1> {
  try {
    await run(command, url);
    return 0;
  } catch (error) {
    const { code = '', message } = error as Error & { code?: string };
    const [error_code, text] = knownFailures[code]?.(url) ?? ['P1010', message];
    const fields = { is_panic: false, error_code, message: text, meta: {} };
    log.write(`\n${JSON.stringify({ level: 'ERROR', fields, target: 'schema_engine::logger' })}`);
    return 1;
  }
}

async function run(command: string, url: string) {
  const database = pg.escapeIdentifier(databaseOf(url));
  switch (command) {
    case 'can-connect-to-database':
      await query(url, 'SELECT 1');
      break;
    case 'create-database':
      await query(withDatabase(url, 'postgres'), `CREATE DATABASE ${database}`);
      break;
    case 'drop-database':
      await query(withDatabase(url, 'postgres'), `DROP DATABASE ${database}`);
      break;
    default:
      throw new Error(`The schema engine has no command ${command}`);
  }
}

async function query(url: string, statement: string) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
