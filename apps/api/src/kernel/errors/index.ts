export * from './application-error.ts';
export * from './request-errors.ts';
export * from './problem.ts';
