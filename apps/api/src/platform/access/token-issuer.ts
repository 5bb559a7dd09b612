/** What a bearer token says once its signature, issuer and times hold. */
export interface VerifiedToken {
  readonly userId: string;
  /** The sign-in that must still be alive; null for tokens that do not come from one, such as API keys. */
  readonly sessionId: string | null;
  readonly organizationId: string | null;
  readonly expiresAt: Date;
}

/**
 * One source of bearer tokens. The bff is the first; Clerk and API keys are others behind the same interface.
 */
export interface TokenIssuer {
  /** Whether the token is of this issuer's kind, judged by its looks alone. */
  recognises(token: string): boolean;
  /**
   * @throws {TokenExpired} when its time is over
   * @throws {TokenInvalid} for anything else that is wrong with it
   */
  verify(token: string): Promise<VerifiedToken>;
}

export const TOKEN_ISSUERS = Symbol('TokenIssuer[]');
