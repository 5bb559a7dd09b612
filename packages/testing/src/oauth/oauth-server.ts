/** A sign-in provider on this machine, for tests. */
export interface OAuthServer {
  /** Where it answers: the GitHub address or the OpenID issuer. */
  readonly url: string;
  readonly clientId: string;
  readonly clientSecret: string;
  stop(): Promise<void>;
}

/** Who stands behind the Google server's only account. */
export const googleAccount = {
  sub: '108000000000000000001',
  email: 'grace@google.test',
  email_verified: true,
  name: 'Grace Hopper',
} as const;
