export { accept, headersToRelay } from './api-answer.ts';
export { ApiPool } from './api-pool.ts';
export { IdentityApi } from './identity-api.ts';
export { UpstreamModule } from './upstream.module.ts';
