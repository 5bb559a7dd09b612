/**
 * The one-shot job that comes before a new version: `node dist/cli/migrate.js`. Applies the migrations that are pending
 * and brings the two roles of the application in line with their addresses. Running it again changes nothing.
 */
import { readEnv } from '@monorepo/config';
import { ensureLoginRoles, migrate } from '../setup/index.ts';
import { databaseKeys } from './keys.ts';

try {
  const urls = readEnv(databaseKeys);
  const applied = await migrate(urls.DATABASE_URL);
  await ensureLoginRoles({
    ownerUrl: urls.DATABASE_URL,
    runtimeUrl: urls.DATABASE_RUNTIME_URL,
    systemUrl: urls.DATABASE_SYSTEM_URL,
  });
  const what = applied.length === 0 ? 'Nothing was pending' : `Applied ${applied.join(', ')}`;
  process.stdout.write(`${what}. The database is current.\n`);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
// The schema engine leaves its timer for a lock running, ten seconds long.
process.exit();
