import { generateKeyPairSync, randomBytes, type KeyObject } from 'node:crypto';
import { freePorts } from './ports.ts';

export const apps = ['api', 'bff', 'web'] as const;
export type App = (typeof apps)[number];

export interface Settings {
  readonly origins: Readonly<Record<App, string>>;
  readonly internalSecret: string;
  readonly migrate: Readonly<Record<string, string>>;
  readonly apps: Readonly<Record<App, Readonly<Record<string, string>>>>;
}

/** What compose.production.yaml gives to each service, for one machine and free ports. */
export async function makeSettings(ownerUrl: string): Promise<Settings> {
  const [api = 0, bff = 0, web = 0] = await freePorts(3);
  const origins = { api: originOf(api), bff: originOf(bff), web: originOf(web) };
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const INTERNAL_API_SECRET = secret();
  const databases = {
    DATABASE_RUNTIME_URL: withLogin(ownerUrl, 'images_runtime', secret()),
    DATABASE_SYSTEM_URL: withLogin(ownerUrl, 'images_system', secret()),
  };
  const addresses = { WEB_URL: origins.web, API_URL: origins.api };
  return {
    origins,
    internalSecret: INTERNAL_API_SECRET,
    migrate: { DATABASE_URL: ownerUrl, ...databases },
    apps: {
      api: {
        ...databases,
        API_PORT: String(api),
        INTERNAL_API_SECRET,
        ACCESS_TOKEN_PUBLIC_KEY: jwk(publicKey),
      },
      bff: {
        ...addresses,
        BFF_PORT: String(bff),
        INTERNAL_API_SECRET,
        ACCESS_TOKEN_PRIVATE_KEY: jwk(privateKey),
        CSRF_SECRET: secret(),
      },
      web: {
        ...addresses,
        PORT: String(web),
        BFF_URL: origins.bff,
        INTERNAL_API_SECRET,
        AUTH_SECRET: secret(),
        SMTP_URL: 'smtp://127.0.0.1:25',
      },
    },
  };
}

function originOf(port: number): string {
  return `http://127.0.0.1:${port}`;
}

function secret(): string {
  return randomBytes(32).toString('base64url');
}

function jwk(key: KeyObject): string {
  return Buffer.from(JSON.stringify(key.export({ format: 'jwk' }))).toString('base64url');
}

function withLogin(url: string, user: string, password: string): string {
  const other = new URL(url);
  other.username = user;
  other.password = password;
  return other.href;
}
