export { MeModule } from './me.module.ts';
