export { Revocations } from './revocations.ts';
export { RevocationsModule } from './revocations.module.ts';
