export { RevocationFeed } from './revocation-feed.ts';
export { RevocationsModule } from './revocations.module.ts';
