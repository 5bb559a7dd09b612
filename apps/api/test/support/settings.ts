import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { readSettings, type Settings } from '../../src/keys.ts';

const { publicKey, privateKey } = generateKeyPairSync('ed25519');

/** The key the tests sign access tokens with, as the bff would. */
export const signingKey: KeyObject = privateKey;
export const internalSecret = 'internal-secret-of-the-tests-0123456789';

export interface DatabaseUrls {
  runtimeUrl: string;
  systemUrl: string;
}

/** The environment of an api process under test. */
export function environment(urls: DatabaseUrls, more: Record<string, string> = {}) {
  return {
    NODE_ENV: 'test',
    LOG_LEVEL: 'silent',
    DATABASE_RUNTIME_URL: urls.runtimeUrl,
    DATABASE_SYSTEM_URL: urls.systemUrl,
    INTERNAL_API_SECRET: internalSecret,
    ACCESS_TOKEN_PUBLIC_KEY: encodedJwk(publicKey),
    RATE_LIMIT_USER: '0',
    RATE_LIMIT_ADDRESS: '0',
    ...more,
  };
}

export function settingsOf(urls: DatabaseUrls, more: Record<string, string> = {}): Settings {
  return readSettings(environment(urls, more));
}

function encodedJwk(key: KeyObject): string {
  return Buffer.from(JSON.stringify(key.export({ format: 'jwk' }))).toString('base64url');
}
