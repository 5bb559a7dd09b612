import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  randomBytes,
  type JsonWebKey,
} from 'node:crypto';
import { Failure } from '../failure.ts';
import type { EnvEntry } from './env-file.ts';

/** 256 random bits in base64url. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

const plainSecrets = {
  INTERNAL_API_SECRET: 'Shared by web, bff and api: opens the api’s /internal routes.',
  AUTH_SECRET: 'Web: Auth.js encrypts its short-lived sign-in cookies with it.',
  CSRF_SECRET: 'Bff: signs the tokens that prove a change comes from our own page.',
};

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Makes the secrets that are not set. The public key follows from the private one.
 *
 * @throws {Failure} where the private key is not one, or the public key belongs to another
 */
export function missingSecrets(environment: Environment): EnvEntry[] {
  const plain = Object.entries(plainSecrets).map(([name, comment]) => ({ name, comment }));
  const missing: EnvEntry[] = plain
    .filter(({ name }) => !environment[name])
    .map(({ name, comment }) => ({ name, comment, value: newSecret() }));

  // An empty value counts as unset.
  const given = environment['ACCESS_TOKEN_PRIVATE_KEY'] ?? '';
  const privateKey = given === '' ? newPrivateKey() : given;
  if (given === '') {
    const comment = 'Bff: signs its short-lived tokens for the api (Ed25519 JWK in base64url).';
    missing.push({ name: 'ACCESS_TOKEN_PRIVATE_KEY', value: privateKey, comment });
  }
  const publicKey = publicKeyOf(privateKey);
  if (!environment['ACCESS_TOKEN_PUBLIC_KEY']) {
    const comment = 'Api: verifies those tokens; the public half of the key above.';
    missing.push({ name: 'ACCESS_TOKEN_PUBLIC_KEY', value: publicKey, comment });
  } else if (pointOf(environment['ACCESS_TOKEN_PUBLIC_KEY']) !== pointOf(publicKey)) {
    throw new Failure(
      'ACCESS_TOKEN_PUBLIC_KEY does not belong to ACCESS_TOKEN_PRIVATE_KEY: remove both lines from .env, and new ones are made.',
    );
  }
  return missing;
}

function newPrivateKey(): string {
  const { privateKey } = generateKeyPairSync('ed25519');
  return encodeJwk(privateKey.export({ format: 'jwk' }));
}

function publicKeyOf(privateKey: string): string {
  try {
    const key = createPrivateKey({ key: decodeJwk(privateKey), format: 'jwk' });
    if (key.asymmetricKeyType !== 'ed25519') throw new Error('not Ed25519');
    return encodeJwk(createPublicKey(key).export({ format: 'jwk' }));
  } catch {
    throw new Failure(
      'ACCESS_TOKEN_PRIVATE_KEY is not an Ed25519 private JWK in base64url: remove it and ACCESS_TOKEN_PUBLIC_KEY from .env, and new ones are made.',
    );
  }
}

/** The curve point, which is what makes two public keys the same (RFC 8037, section 2). */
function pointOf(publicKey: string): string | undefined {
  try {
    return decodeJwk(publicKey).x;
  } catch {
    return undefined;
  }
}

function encodeJwk(jwk: JsonWebKey): string {
  return Buffer.from(JSON.stringify({ ...jwk, alg: 'EdDSA' })).toString('base64url');
}

function decodeJwk(text: string): JsonWebKey {
  return JSON.parse(Buffer.from(text, 'base64url').toString('utf8')) as JsonWebKey;
}
