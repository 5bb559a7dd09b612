import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { readSettings, type Settings } from '../../src/keys.ts';

const { privateKey, publicKey } = generateKeyPairSync('ed25519');
const encode = (key: KeyObject) =>
  Buffer.from(JSON.stringify(key.export({ format: 'jwk' }))).toString('base64url');

export const accessTokenPrivateKey = encode(privateKey);
export const accessTokenPublicKey = encode(publicKey);
export const internalSecret = 'internal-secret-of-the-tests-0123456789';
export const webUrl = 'http://web.test:3000';

/** What a bff is started with in tests, as environment variables. */
export function environment(apiUrl: string): Record<string, string> {
  return {
    NODE_ENV: 'test',
    LOG_LEVEL: 'silent',
    WEB_URL: webUrl,
    API_URL: apiUrl,
    INTERNAL_API_SECRET: internalSecret,
    ACCESS_TOKEN_PRIVATE_KEY: accessTokenPrivateKey,
    CSRF_SECRET: 'csrf-secret-of-the-tests-0123456789abcdef',
  };
}

export function settings(apiUrl: string, overrides: Record<string, string> = {}): Settings {
  return readSettings({ ...environment(apiUrl), ...overrides });
}
