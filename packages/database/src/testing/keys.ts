import { readEnv } from '@monorepo/config';
import { z } from 'zod';

/** A server to test on instead of the embedded one. Its role must be allowed to make databases and roles. */
export const keys = readEnv(z.object({ DATABASE_URL: z.url().optional() }));
