export * from './access.ts';
export * from './fields.ts';
export * from './life.ts';
export * from './lists.ts';
export * from './records-under-test.ts';
export * from './relations.ts';
export * from './summary.ts';
export type { Samples } from './samples.ts';
export * from './workflow.ts';
