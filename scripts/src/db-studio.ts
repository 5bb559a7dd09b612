import { readFlags, runCommand } from './command.ts';
import { runPrisma } from './database/prisma.ts';
import { withDatabase } from './database/with-database.ts';

/** Prisma Studio on this checkout's database, until Ctrl-C. */
await runCommand(async () => {
  const flags = readFlags({ port: { type: 'string', default: '5555' } });
  await withDatabase(async ({ studioUrl }) => {
    await runPrisma(['studio', '--port', flags.port], studioUrl);
  });
});
