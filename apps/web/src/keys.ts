import { port, readEnv, secret } from '@monorepo/config';
import { z } from 'zod';

const origin = z.url({ protocol: /^https?$/ }).transform((value) => new URL(value).origin);

export const keys = z.object({
  NODE_ENV: z.enum(['development', 'production', 'test']).default('development'),
  WEB_PORT: port.default(3000),
  WEB_URL: origin.default('http://localhost:3000'),
  API_URL: origin.default('http://localhost:3001'),
  BFF_URL: origin.default('http://localhost:3002'),
  INTERNAL_API_SECRET: secret,
  AUTH_SECRET: secret,
  AUTH_GITHUB_ID: z.string().optional(),
  AUTH_GITHUB_SECRET: z.string().optional(),
  AUTH_GITHUB_URL: origin.optional(),
  AUTH_GOOGLE_ID: z.string().optional(),
  AUTH_GOOGLE_SECRET: z.string().optional(),
  AUTH_GOOGLE_ISSUER: z.url().optional(),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }),
  MAIL_FROM: z.string().default('Groundplan <groundplan@localhost>'),
  TRUSTED_PROXY_HOPS: z.coerce.number().int().min(0).max(8).default(0),
});
export type Settings = z.infer<typeof keys>;

let settings: Settings | undefined;

/**
 * The settings of this process, read when first asked for: `next build` evaluates modules without having any.
 *
 * @throws {EnvironmentError} naming every missing or wrong setting.
 */
export function readSettings(): Settings {
  settings ??= readEnv(keys);
  return settings;
}
