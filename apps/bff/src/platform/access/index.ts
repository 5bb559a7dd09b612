export { AccessModule } from './access.module.ts';
export { AccessTokens } from './access-tokens.ts';
export { type Caller, From } from './caller.ts';
export { Callers } from './callers.ts';
export { CsrfTokens } from './csrf-tokens.ts';
export { keepDoor } from './doorkeeper.hook.ts';
export { Principals } from './principals.ts';
export { FreshSession, Public } from './route-config.ts';
