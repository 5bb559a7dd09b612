export * from './access-tokens.ts';
export * from './authenticate.hook.ts';
export * from './caller.ts';
export * from './csrf-tokens.ts';
export * from './principals.ts';
export * from './refuse-forgery.hook.ts';
export * from './signing-key.ts';
