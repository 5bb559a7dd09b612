import { createInterface } from 'node:readline/promises';
import { resetDatabase, seed } from '@monorepo/database/setup';
import { readFlags, runCommand } from './command.ts';
import { isLocalServer } from './database/local-server.ts';
import { withDatabase } from './database/with-database.ts';
import { Failure } from './failure.ts';
import { say } from './terminal.ts';

/** Throws all data away, migrates from nothing and seeds. Asks first, and leaves servers elsewhere alone. */
await runCommand(async () => {
  const flags = readFlags({ yes: { type: 'boolean' }, force: { type: 'boolean' } });
  await withDatabase(async ({ urls, isEmbedded, dataFolder }) => {
    const { host, pathname } = new URL(urls.ownerUrl);
    const where = isEmbedded ? `the embedded database in ${dataFolder}` : `${host}${pathname}`;
    if (!isLocalServer(urls.ownerUrl) && !flags.force) {
      throw new Failure(
        `${where} is not on this machine: nothing was reset; add --force if it must be.`,
      );
    }
    if (!flags.yes && !(await confirmed(`Throw away everything in ${where}? [y/N] `))) {
      say('Nothing was reset.');
      return;
    }
    await resetDatabase(urls);
    await seed(urls);
    say(`${where} is new, with acme and globex in it.`);
  });
});

async function confirmed(question: string): Promise<boolean> {
  if (!process.stdin.isTTY) {
    throw new Failure('There is nobody to ask whether all data may go: add --yes if it may.');
  }
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return /^y(es)?$/i.test((await terminal.question(question)).trim());
  } finally {
    terminal.close();
  }
}
