export { ProbesModule } from './probes.module.ts';
