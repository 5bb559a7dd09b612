import { connected } from './connected.ts';
import { ensureLoginRoles, type DatabaseUrls } from './login-roles.ts';
import { migrate } from './migrate.ts';

/** Throws everything in the database away and migrates it anew. Roles stay. Seeding is the caller's next step. */
export async function resetDatabase(urls: DatabaseUrls): Promise<void> {
  await connected(urls.ownerUrl, (client) =>
    client.query("SET lock_timeout = '10s'; DROP SCHEMA public CASCADE; CREATE SCHEMA public"),
  );
  await migrate(urls.ownerUrl);
  await ensureLoginRoles(urls);
}
