export { Lifecycle } from './lifecycle.ts';
export { LifecycleModule } from './lifecycle.module.ts';
