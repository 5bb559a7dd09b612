import { readEnv } from '@monorepo/config';
import { z } from 'zod';

const keys = z.object({
  DATABASE_URL: z.url().optional(),
  DEBUG: z.string().optional(),
});

/** The generator's settings. The database is asked for facts, never changed. */
export const settings = readEnv(keys);

const milliseconds = 'must be a whole number of milliseconds, at least 1';
const address = z.url({ protocol: /^https?$/, error: 'must be an http or https address' });

export const modelKeys = z.object({
  ANTHROPIC_API_KEY: z.string().optional(),
  ANTHROPIC_BASE_URL: address.default('https://api.anthropic.com'),
  OPENAI_API_KEY: z.string().optional(),
  OPENAI_BASE_URL: address.default('https://api.openai.com/v1'),
  AGENT_MODEL: z.string().optional(),
  AGENT_MODEL_URL: address.optional(),
  AGENT_MODEL_KEY: z.string().optional(),
  AGENT_MODEL_TIMEOUT_MS: z.coerce
    .number({ error: milliseconds })
    .int(milliseconds)
    .min(1, milliseconds)
    .max(2_147_483_647, milliseconds)
    .default(600_000),
});

export type ModelSettings = z.infer<typeof modelKeys>;

/**
 * The settings of the language model, read where one is asked: the other commands do without.
 *
 * @throws {EnvironmentError} naming every wrong one, never its value
 */
export function modelSettings(): ModelSettings {
  return readEnv(modelKeys);
}
