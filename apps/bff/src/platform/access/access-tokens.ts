import {
  type AccessTokenClaims,
  accessTokenAudience,
  accessTokenIssuer,
  type Principal,
} from '@monorepo/shared-types';
import { Inject, Injectable } from '@nestjs/common';
import { type CryptoKey, SignJWT } from 'jose';
import { RevocationFeed } from '../revocations/index.ts';
import { RevocableCache } from './revocable-cache.ts';
import { SIGNING_KEY } from './signing-key.ts';

const lifetimeSeconds = 300;
/** A token is not used in its last seconds: it could end on its way, or the api's clock could be ahead. */
const marginSeconds = 30;
const maximumTokens = 20_000;

/**
 * Signs the bearer tokens that the api takes: one for each session and organisation, EdDSA (RFC 8037), five minutes. They
 * are spoken between bff and api alone; a browser never sees one.
 */
@Injectable()
export class AccessTokens {
  private readonly cache = new RevocableCache<string>(maximumTokens);
  constructor(
    @Inject(SIGNING_KEY) private readonly key: CryptoKey,
    revocations: RevocationFeed,
  ) {
    revocations.on('up', () => this.cache.open());
    revocations.on('down', () => this.cache.close());
    revocations.on('revoked', (revocation) => this.cache.revoke(revocation));
  }

  /** @param organizationId null: for what a person does outside any organisation. */
  async tokenFor(principal: Principal, organizationId: string | null): Promise<string> {
    const owner = { sessionId: principal.sessionId, userId: principal.user.id };
    const cacheKey = `${owner.sessionId} ${organizationId ?? ''}`;
    const known = this.cache.get(cacheKey);
    if (known !== undefined) return known;
    const { generation } = this.cache;
    const token = await this.sign(owner, organizationId);
    this.cache.set(cacheKey, token, owner, generation, (lifetimeSeconds - marginSeconds) * 1000);
    return token;
  }

  /** Forgets the tokens of a session, which the api no longer takes. */
  drop({ sessionId }: Principal): void {
    this.cache.revoke({ type: 'session', sessionId });
  }

  private sign(owner: { sessionId: string; userId: string }, organizationId: string | null) {
    const issuedAt = Math.floor(Date.now() / 1000);
    const claims: AccessTokenClaims = {
      iss: accessTokenIssuer,
      aud: accessTokenAudience,
      sub: owner.userId,
      sid: owner.sessionId,
      iat: issuedAt,
      exp: issuedAt + lifetimeSeconds,
      ...(organizationId !== null && { org: organizationId }),
    };
    return new SignJWT(claims).setProtectedHeader({ alg: 'EdDSA', typ: 'at+jwt' }).sign(this.key);
  }
}
