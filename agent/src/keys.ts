import { readEnv } from '@monorepo/config';
import { z } from 'zod';

const keys = z.object({ DATABASE_URL: z.url().optional(), DEBUG: z.string().optional() });

/** The generator's settings. The database is asked for facts, never changed. */
export const settings = readEnv(keys);
