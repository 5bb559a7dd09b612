type App = 'web' | 'bff' | 'api';

/** Who gets which setting. What is not listed here goes to everyone: PATH, NODE_OPTIONS, proxies and the like. */
const owners: Readonly<Record<string, readonly App[]>> = {
  PORT: ['web'],
  HOSTNAME: ['web'],
  NEXT_DIST_DIR: ['web'],
  WEB_PORT: ['web'],
  API_HOST: ['api'],
  API_PORT: ['api'],
  BFF_HOST: ['bff'],
  BFF_PORT: ['bff'],
  OUTBOX_PORT: [],
  DATA_DIR: [],
  ENV_FILE: [],
  WEB_URL: ['web', 'bff'],
  API_URL: ['web', 'bff'],
  BFF_URL: ['web'],
  SHUTDOWN_DRAIN_MS: ['api'],
  DATABASE_URL: [],
  DATABASE_RUNTIME_URL: ['api'],
  DATABASE_SYSTEM_URL: ['api'],
  INTERNAL_API_SECRET: ['web', 'bff', 'api'],
  ACCESS_TOKEN_PRIVATE_KEY: ['bff'],
  ACCESS_TOKEN_PUBLIC_KEY: ['api'],
  AUTH_SECRET: ['web'],
  CSRF_SECRET: ['bff'],
  AUTH_GITHUB_ID: ['web'],
  AUTH_GITHUB_SECRET: ['web'],
  AUTH_GITHUB_URL: ['web'],
  AUTH_GOOGLE_ID: ['web'],
  AUTH_GOOGLE_SECRET: ['web'],
  AUTH_GOOGLE_ISSUER: ['web'],
  SMTP_URL: ['web'],
  MAIL_FROM: ['web'],
};

/** The environment of one process: no process sees a secret that it does not need. */
export function environmentOf(
  app: App,
  environment: Readonly<Record<string, string | undefined>>,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(environment).filter(
      (entry): entry is [string, string] =>
        entry[1] !== undefined && (owners[entry[0]]?.includes(app) ?? true),
    ),
  );
}
