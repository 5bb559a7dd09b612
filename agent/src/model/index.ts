export type * from './access.ts';
export type * from './app.ts';
export type * from './entity.ts';
export type * from './expression.ts';
export type * from './field.ts';
export type * from './names.ts';
export type * from './page.ts';
export * from './relation.ts';
export type * from './scenario.ts';
