import { port, readEnv, secret } from '@monorepo/config';
import { z } from 'zod';

const origin = z.url({ protocol: /^https?$/ }).transform((value) => new URL(value).origin);

const privateJwk = z.object({
  kty: z.literal('OKP'),
  crv: z.literal('Ed25519'),
  d: z.string(),
  x: z.string(),
});

const signingKey = z.string().transform((value, context) => {
  try {
    return privateJwk.parse(JSON.parse(Buffer.from(value, 'base64url').toString('utf8')));
  } catch {
    context.addIssue('must be an Ed25519 private JWK in base64url; run `pnpm gen:secret`');
    return z.NEVER;
  }
});

const list = z.string().transform((text) => text.split(/[\s,]+/).filter((item) => item !== ''));
const milliseconds = z.coerce.number().int().min(0).max(600_000);

export const keys = z.object({
  NODE_ENV: z.enum(['development', 'test', 'production']).default('development'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  BFF_PORT: port.default(3002),
  /** The address to listen on; in production every one, elsewhere this machine's own. */
  BFF_HOST: z.string().optional(),
  /** Where people see the web: the only origin that changes are taken from. */
  WEB_URL: origin.default('http://localhost:3000'),
  API_URL: origin.default('http://localhost:3001'),
  /** How long an answer of the api may take, from the first byte asked to the last one read. */
  API_TIMEOUT_MS: milliseconds.min(1).default(10_000),
  /** How many connections to the api one process holds at most. */
  API_CONNECTIONS: z.coerce.number().int().min(1).max(1024).default(64),
  INTERNAL_API_SECRET: secret,
  /** The key that signs access tokens: an Ed25519 private JWK as JSON, in base64url. */
  ACCESS_TOKEN_PRIVATE_KEY: signingKey,
  CSRF_SECRET: secret,
  /** Addresses or networks of proxies whose X-Forwarded-For is believed; the web is one. */
  TRUSTED_PROXIES: list.default(['loopback']),
  /** How long the process still takes requests after SIGTERM, so that proxies see it is leaving. */
  SHUTDOWN_DRAIN_MS: milliseconds.optional(),
  /** How long requests that are being answered may take after that. */
  SHUTDOWN_TIMEOUT_MS: milliseconds.default(10_000),
});
export type Settings = z.infer<typeof keys>;

/** @throws {EnvironmentError} naming every missing or wrong setting. */
export function readSettings(source?: Record<string, string | undefined>): Settings {
  return readEnv(keys, source);
}
