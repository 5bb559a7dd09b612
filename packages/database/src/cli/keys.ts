import { readEnv } from '@monorepo/config';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

/** What is handed on to Prisma's command line as it is. */
export const environment = process.env;

/** What the migration job needs: the owner, and the two roles that the application signs in as. */
export const databaseKeys = z.object({
  DATABASE_URL: z.url(),
  DATABASE_RUNTIME_URL: z.url(),
  DATABASE_SYSTEM_URL: z.url(),
});

const root = path.resolve(import.meta.dirname, '../../../..');

/** Which database a command at the terminal means: that of `DATABASE_URL`, else the embedded one of the data folder. */
const commandKeys = z.object({
  DATABASE_URL: z.url().optional(),
  DATA_DIR: z
    .string()
    .default('.data')
    .transform((folder) => path.resolve(root, folder)),
});

/** Reads them from the environment and, as the stack does, from the `.env` of this checkout. */
export function readCommandKeys(): z.infer<typeof commandKeys> {
  const file = path.join(root, '.env');
  if (existsSync(file)) process.loadEnvFile(file);
  return readEnv(commandKeys);
}
