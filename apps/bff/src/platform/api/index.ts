export * from './api-pool.ts';
export * from './caller-api.ts';
export * from './identity-api.ts';
export * from './relayed-answer.ts';
