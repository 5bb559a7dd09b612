export * from './access.ts';
export * from './life.ts';
export * from './records-under-test.ts';
export * from './rules.ts';
export * from './summary.ts';
export type { Samples } from './samples.ts';
