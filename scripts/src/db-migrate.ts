import { ensureLoginRoles, migrate } from '@monorepo/database/setup';
import { readFlags, runCommand } from './command.ts';
import { runPrisma } from './database/prisma.ts';
import { withDatabase } from './database/with-database.ts';
import { say } from './terminal.ts';

/** Applies what is pending; with `--name` makes a new migration of what has changed in the Prisma schema. */
await runCommand(async () => {
  const flags = readFlags({ name: { type: 'string' }, 'create-only': { type: 'boolean' } });
  await withDatabase(async ({ urls }) => {
    if (flags.name !== undefined) {
      const createOnly = flags['create-only'] ? ['--create-only'] : [];
      await runPrisma(['migrate', 'dev', '--name', flags.name, ...createOnly], urls.ownerUrl);
    } else {
      const applied = await migrate(urls.ownerUrl);
      applied.forEach((name) => say(`Applied ${name}`));
      say(
        applied.length === 0 ? 'The database is current.' : `${applied.length} migrations applied.`,
      );
    }
    if (!flags['create-only']) await ensureLoginRoles(urls);
  });
});
