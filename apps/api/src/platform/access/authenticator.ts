import { Inject, Injectable } from '@nestjs/common';
import { TokenInvalid, TokenMissing } from '../../kernel/errors/index.ts';
import { Revocations } from '../revocations/index.ts';
import { type Grant, Grants } from './grants.ts';
import { StandingRepository } from './standing.repository.ts';
import { TOKEN_ISSUERS, type TokenIssuer } from './token-issuer.ts';

/**
 * Says whom a bearer token stands for. It is verified and looked up once, then answered from memory until it expires or
 * is revoked; while revocations cannot be heard, every request is looked up.
 */
@Injectable()
export class Authenticator {
  private readonly grants = new Grants();

  constructor(
    @Inject(TOKEN_ISSUERS) private readonly issuers: readonly TokenIssuer[],
    private readonly standing: StandingRepository,
    private readonly revocations: Revocations,
  ) {
    revocations.events.subscribe((revocation) => this.grants.revoke(revocation));
    revocations.losses.subscribe(() => this.grants.clear());
  }

  /** The grant of a token that was seen before, without waiting. */
  remembered(token: string): Grant | undefined {
    return this.revocations.areHeard ? this.grants.find(token) : undefined;
  }

  /** @throws {TokenInvalid | TokenExpired} also when the sign-in is over */
  async verify(token: string): Promise<Grant> {
    const issuer = this.issuers.find((candidate) => candidate.recognises(token));
    if (issuer === undefined) throw new TokenInvalid();
    const keep = this.grants.begin();
    const verified = await issuer.verify(token);
    const standing = await this.standing.find(verified);
    if (standing === null) throw new TokenInvalid();
    const grant: Grant = {
      userId: verified.userId,
      sessionId: verified.sessionId,
      organizationId: standing.role === null ? null : verified.organizationId,
      role: standing.role,
      expiresAt: standing.endsAt < verified.expiresAt ? standing.endsAt : verified.expiresAt,
    };
    // A membership that begins is no revocation: what is denied for want of one is looked up again.
    if (grant.organizationId === verified.organizationId) keep(token, grant);
    return grant;
  }
}

/** The token of an `Authorization: Bearer` header (RFC 6750, section 2.1), or the refusal where there is none. */
export function bearerToken(header: string | undefined): string | TokenMissing {
  if (header === undefined) return new TokenMissing();
  // As nearly every client writes it; the rest is for the others.
  if (header.length > 7 && header.startsWith('Bearer ') && !header.includes(' ', 7))
    return header.slice(7);
  return /^Bearer +(\S+) *$/i.exec(header)?.[1] ?? new TokenMissing();
}
