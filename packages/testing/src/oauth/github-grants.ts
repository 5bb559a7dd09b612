import { createHash, randomBytes } from 'node:crypto';

/** A person at the GitHub server. GitHub shows the addresses only to a token with `user:email`. */
export interface GitHubAccount {
  readonly id: number;
  readonly login: string;
  readonly name: string | null;
  readonly emails: readonly { email: string; primary: boolean; verified: boolean }[];
}

export interface AuthorizationRequest {
  readonly redirectUri: string;
  readonly scope: string;
  readonly state: string | null;
  readonly codeChallenge: string | null;
}

interface Grant {
  readonly account: GitHubAccount;
  readonly request: AuthorizationRequest;
}

/**
 * Codes and tokens. A code works once, for the redirect address and the PKCE verifier it was made for (RFC 6749 4.1.3,
 * RFC 7636 4.6).
 */
export class GitHubGrants {
  readonly #codes = new Map<string, Grant>();
  readonly #tokens = new Map<string, Grant>();

  authorize(account: GitHubAccount, request: AuthorizationRequest): string {
    const code = randomBytes(10).toString('hex');
    this.#codes.set(code, { account, request });
    return code;
  }

  /** The access token and its scope, or undefined where the code or its proof is wrong. */
  exchange(code: string, redirectUri: string, verifier: string) {
    const grant = this.#codes.get(code);
    this.#codes.delete(code);
    if (grant?.request.redirectUri !== redirectUri) return undefined;
    const { codeChallenge, scope } = grant.request;
    if (codeChallenge !== null && codeChallenge !== challengeOf(verifier)) return undefined;
    const token = `gho_${randomBytes(18).toString('base64url')}`;
    this.#tokens.set(token, grant);
    return { token, scope };
  }

  accountOf(token: string, scope: string): GitHubAccount | undefined {
    const grant = this.#tokens.get(token);
    return grant?.request.scope.split(/[ ,]/).includes(scope) ? grant.account : undefined;
  }
}

function challengeOf(verifier: string): string {
  return createHash('sha256').update(verifier).digest('base64url');
}
