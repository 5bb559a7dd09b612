import { accessTokenAudience, AccessTokenClaims, accessTokenIssuer } from '@monorepo/shared-types';
import { type CryptoKey, errors, importJWK, type JWK, jwtVerify } from 'jose';
import { z } from 'zod';
import { TokenExpired, TokenInvalid } from '../../kernel/errors/index.ts';
import type { TokenIssuer, VerifiedToken } from './token-issuer.ts';

const PublicKey = z.object({ kty: z.literal('OKP'), crv: z.literal('Ed25519'), x: z.string() });
const clockToleranceSeconds = 5;

/** The short-lived tokens the bff signs with Ed25519 (RFC 8037) for each person and organisation. */
export class BffTokenIssuer implements TokenIssuer {
  private constructor(private readonly key: CryptoKey) {}

  /**
   * @param encodedKey the public JWK as JSON, in base64url
   * @throws {Error} when it is not an Ed25519 public key
   */
  static async create(encodedKey: string): Promise<BffTokenIssuer> {
    const key = await importJWK(readKey(encodedKey), 'EdDSA');
    if (key instanceof Uint8Array) throw new Error('ACCESS_TOKEN_PUBLIC_KEY is not a public key');
    return new BffTokenIssuer(key);
  }

  recognises(token: string): boolean {
    return token.startsWith('ey') && token.split('.').length === 3;
  }

  async verify(token: string): Promise<VerifiedToken> {
    const claims = await this.claimsOf(token);
    return {
      userId: claims.sub,
      sessionId: claims.sid,
      organizationId: claims.org ?? null,
      expiresAt: new Date(claims.exp * 1000),
    };
  }

  private async claimsOf(token: string): Promise<AccessTokenClaims> {
    try {
      const { payload } = await jwtVerify(token, this.key, {
        algorithms: ['EdDSA'],
        issuer: accessTokenIssuer,
        audience: accessTokenAudience,
        clockTolerance: clockToleranceSeconds,
        requiredClaims: ['exp', 'iat', 'sub'],
      });
      return AccessTokenClaims.parse(payload);
    } catch (error) {
      throw error instanceof errors.JWTExpired ? new TokenExpired() : new TokenInvalid();
    }
  }
}

function readKey(encodedKey: string): JWK {
  try {
    return PublicKey.parse(JSON.parse(Buffer.from(encodedKey, 'base64url').toString()));
  } catch {
    throw new Error('ACCESS_TOKEN_PUBLIC_KEY is not an Ed25519 public JWK in base64url');
  }
}
