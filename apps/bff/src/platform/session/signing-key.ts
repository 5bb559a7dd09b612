/** The Ed25519 private key that signs access tokens, imported once at start. */
export const SIGNING_KEY = Symbol('signing key');
