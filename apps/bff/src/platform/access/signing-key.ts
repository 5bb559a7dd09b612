import { type CryptoKey, importJWK } from 'jose';
import { SETTINGS, type Settings } from '../settings/index.ts';

/** The Ed25519 private key that signs access tokens, imported once at start. */
export const SIGNING_KEY = Symbol('SigningKey');

export const signingKeyProvider = {
  provide: SIGNING_KEY,
  inject: [SETTINGS],
  useFactory: async ({ ACCESS_TOKEN_PRIVATE_KEY }: Settings): Promise<CryptoKey> => {
    const key = await importJWK(ACCESS_TOKEN_PRIVATE_KEY, 'EdDSA');
    if (key instanceof Uint8Array) throw new TypeError('ACCESS_TOKEN_PRIVATE_KEY is symmetric');
    return key;
  },
};
