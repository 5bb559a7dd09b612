export * from './application-error.ts';
export * from './problem.ts';
export * from './request-errors.ts';
export * from './upstream-errors.ts';
