export * from './compiled.ts';
export * from './direction.ts';
export * from './formats.ts';
export * from './messages.ts';
export * from './negotiate.ts';
export * from './offered.ts';
export * from './pseudo.ts';
