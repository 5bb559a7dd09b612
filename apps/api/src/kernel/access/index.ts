export * from './access.decorators.ts';
export * from './permission.guard.ts';
