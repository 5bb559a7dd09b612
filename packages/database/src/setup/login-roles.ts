import pg from 'pg';
import { connected, SetupError } from './connected.ts';

export interface DatabaseUrls {
  /** The role that owns the tables; it may make roles. */
  ownerUrl: string;
  /** The role of the application, under row-level security. */
  runtimeUrl: string;
  /** The role of the system client. */
  systemUrl: string;
}

/**
 * Makes the two roles that the application signs in as, or brings their passwords in line with the addresses, and puts
 * each in its group, to which the migrations grant. Run after `migrate`.
 *
 * @throws {SetupError} when an address names no role or password, or names the owner.
 */
export async function ensureLoginRoles({ ownerUrl, runtimeUrl, systemUrl }: DatabaseUrls) {
  const owner = credentialsOf(ownerUrl, 'DATABASE_URL');
  const logins = [
    { ...credentialsOf(runtimeUrl, 'DATABASE_RUNTIME_URL'), group: 'groundplan_runtime' },
    { ...credentialsOf(systemUrl, 'DATABASE_SYSTEM_URL'), group: 'groundplan_system' },
  ];
  const names = [owner.user, ...logins.map(({ user }) => user)];
  if (new Set(names).size < names.length) {
    throw new SetupError(
      'DATABASE_URL, DATABASE_RUNTIME_URL and DATABASE_SYSTEM_URL must name three different roles: who owns the tables is above row-level security.',
    );
  }
  await connected(ownerUrl, async (client) => {
    // Roles belong to the server: one at a time, whichever database this is.
    await client.query('BEGIN');
    await client.query("SELECT pg_advisory_xact_lock(hashtext('groundplan login roles'))");
    for (const { user, password, group } of logins) {
      const role = pg.escapeIdentifier(user);
      const { rowCount } = await client.query('SELECT FROM pg_roles WHERE rolname = $1', [user]);
      const verb = rowCount === 0 ? 'CREATE' : 'ALTER';
      await client.query(`${verb} ROLE ${role} LOGIN PASSWORD ${pg.escapeLiteral(password)}`);
      await client.query(`GRANT ${group} TO ${role}`);
    }
    await client.query('COMMIT');
  });
}

function credentialsOf(url: string, setting: string) {
  const { username, password } = new URL(url);
  if (!username || !password) throw new SetupError(`${setting} must name a role and its password.`);
  return { user: decodeURIComponent(username), password: decodeURIComponent(password) };
}
