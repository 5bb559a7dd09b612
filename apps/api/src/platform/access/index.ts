export { AccessModule } from './access.module.ts';
export { Authenticator } from './authenticator.ts';
export { keepDoor } from './doorkeeper.hook.ts';
export { TOKEN_ISSUERS, type TokenIssuer, type VerifiedToken } from './token-issuer.ts';
