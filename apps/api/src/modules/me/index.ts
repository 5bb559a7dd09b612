export { MeModule } from './me.module.ts';
export { userOf } from './me-rows.ts';
