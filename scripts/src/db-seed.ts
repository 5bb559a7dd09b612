import { ensureLoginRoles, migrate, seed } from '@monorepo/database/setup';
import { readFlags, runCommand } from './command.ts';
import { withDatabase } from './database/with-database.ts';
import { say } from './terminal.ts';

/** Adds what is missing of the example data, and migrates first where that is due. */
await runCommand(async () => {
  readFlags({});
  await withDatabase(async ({ urls }) => {
    await migrate(urls.ownerUrl);
    await ensureLoginRoles(urls);
    await seed(urls);
    say('acme and globex are there, with four people and 200 todos each.');
  });
});
