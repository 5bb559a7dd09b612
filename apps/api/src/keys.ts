import { port, readEnv, secret } from '@monorepo/config';
import { z } from 'zod';

const list = z
  .string()
  .default('')
  .transform((text) => text.split(/[\s,]+/).filter((item) => item !== ''));
const milliseconds = z.coerce.number().int().min(0);
const requestsPerMinute = z.coerce.number().int().min(0);

const keys = z.object({
  NODE_ENV: z.enum(['development', 'test', 'production']).default('development'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  API_PORT: port.default(3001),
  /** The address to listen on; in production every one, elsewhere this machine's own. */
  API_HOST: z.string().optional(),
  DATABASE_RUNTIME_URL: z.url(),
  DATABASE_SYSTEM_URL: z.url(),
  DATABASE_POOL_SIZE: z.coerce.number().int().min(1).max(100).default(10),
  INTERNAL_API_SECRET: secret,
  /** The bff's public key: an Ed25519 JWK as JSON, in base64url. */
  ACCESS_TOKEN_PUBLIC_KEY: z.string(),
  /** Origins whose pages may call the api from a browser; none unless named. */
  CORS_ORIGINS: list,
  /** Addresses or networks of proxies whose X-Forwarded-For is believed; none unless named. */
  TRUSTED_PROXIES: list,
  /** Requests a minute of one person; 0 for no limit. */
  RATE_LIMIT_USER: requestsPerMinute.default(1200),
  /** Requests a minute without a valid token from one address; 0 for no limit. */
  RATE_LIMIT_ADDRESS: requestsPerMinute.default(300),
  REQUEST_TIMEOUT_MS: milliseconds.min(1).default(15_000),
  /** How long the process still takes requests after SIGTERM, so that proxies see it is leaving. */
  SHUTDOWN_DRAIN_MS: milliseconds.optional(),
  /** How long requests that are being answered may take after that. */
  SHUTDOWN_TIMEOUT_MS: milliseconds.default(10_000),
});

export type Settings = z.infer<typeof keys>;

/** @throws {EnvironmentError} naming every missing or wrong setting */
export function readSettings(source?: Record<string, string | undefined>): Settings {
  return readEnv(keys, source);
}
