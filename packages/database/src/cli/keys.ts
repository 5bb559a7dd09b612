import { readEnv } from '@monorepo/config';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

const root = path.resolve(import.meta.dirname, '../../../..');
const file = path.join(root, '.env');
if (existsSync(file)) process.loadEnvFile(file);

/** Which database a command at the terminal means: that of `DATABASE_URL`, else the embedded one of the data folder. */
export const keys = readEnv(
  z.object({
    DATABASE_URL: z.url().optional(),
    DATA_DIR: z
      .string()
      .default('.data')
      .transform((folder) => path.resolve(root, folder)),
  }),
);

/** What is handed on to Prisma's command line as it is. */
export const environment = process.env;
