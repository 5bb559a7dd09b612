import type { KeyObject } from 'node:crypto';
import { SignJWT } from 'jose';
import { accessTokenAudience, accessTokenIssuer } from '@monorepo/shared-types';
import { signingKey } from './settings.ts';

export interface TokenOptions {
  userId: string;
  sessionId: string;
  organizationId?: string | null;
  issuer?: string;
  audience?: string;
  /** Seconds from now; 300 unless told. */
  expiresIn?: number;
  key?: KeyObject;
}

/** An access token as the bff signs them. */
export function signToken(options: TokenOptions): Promise<string> {
  const { userId, sessionId, organizationId, expiresIn = 300 } = options;
  const now = Math.floor(Date.now() / 1000);
  const claims = { sid: sessionId, ...(organizationId && { org: organizationId }) };
  return new SignJWT(claims)
    .setProtectedHeader({ alg: 'EdDSA' })
    .setIssuer(options.issuer ?? accessTokenIssuer)
    .setAudience(options.audience ?? accessTokenAudience)
    .setSubject(userId)
    .setIssuedAt(now)
    .setExpirationTime(now + expiresIn)
    .sign(options.key ?? signingKey);
}
