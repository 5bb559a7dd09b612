import { z } from 'zod';

/** What is handed on to Prisma's command line as it is. */
export const environment = process.env;

/** What the migration job needs: the owner, and the two roles that the application signs in as. */
export const databaseKeys = z.object({
  DATABASE_URL: z.url(),
  DATABASE_RUNTIME_URL: z.url(),
  DATABASE_SYSTEM_URL: z.url(),
});
