import { EnvironmentError, port, readEnv } from '@monorepo/config';
import { z } from 'zod';
import { Failure } from '../failure.ts';

const httpUrl = z.url({ protocol: /^https?$/, error: 'must be an http or https URL' });
const postgresUrl = z.url({
  protocol: /^postgres(ql)?$/,
  error: 'must be like postgres://user:password@host:5432/database',
});
const logLevel = z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'], {
  error: 'must be one of fatal, error, warn, info, debug, trace, silent',
});

/** Below the repository. */
export const defaultDataFolder = '.data';

/** The settings of the stack itself. It hands each process what that process needs. */
const StackKeys = z.object({
  WEB_PORT: port.default(3000),
  API_PORT: port.default(3001),
  BFF_PORT: port.default(3002),
  /** Unset: 3003, or the next port that is free, so that a second stack needs no fourth port. */
  OUTBOX_PORT: port.optional(),
  DATA_DIR: z.string().default(defaultDataFolder),
  WEB_URL: httpUrl.optional(),
  DATABASE_URL: postgresUrl.optional(),
  SMTP_URL: z
    .url({ protocol: /^smtps?$/, error: 'must be like smtp://user:password@host:587' })
    .optional(),
  LOG_LEVEL: logLevel.optional(),
  AUTH_GITHUB_URL: httpUrl.optional(),
  AUTH_GOOGLE_ISSUER: httpUrl.optional(),
});
export type StackKeys = z.infer<typeof StackKeys>;

/** @throws {Failure} one sentence that names every wrong setting and never shows a value */
export function readStackKeys(
  environment: Readonly<Record<string, string | undefined>>,
): StackKeys {
  const keys = readKeys(environment);
  const ports = ['WEB_PORT', 'API_PORT', 'BFF_PORT', 'OUTBOX_PORT'] as const;
  for (const [index, name] of ports.entries()) {
    const other = ports.slice(index + 1).find((later) => keys[later] === keys[name]);
    if (other && keys[name] !== undefined)
      throw new Failure(`${name} and ${other} are both ${keys[name]}: give each its own port.`);
  }
  return keys;
}

function readKeys(environment: Readonly<Record<string, string | undefined>>): StackKeys {
  try {
    return readEnv(StackKeys, { ...environment });
  } catch (error) {
    if (!(error instanceof EnvironmentError)) throw error;
    throw new Failure(
      `Wrong setting: ${error.issues.join('; ')}. Correct it in the environment or in .env, and start again.`,
    );
  }
}
