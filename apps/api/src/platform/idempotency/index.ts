export { Idempotent } from './idempotent.decorator.ts';
export { IdempotencyModule } from './idempotency.module.ts';
