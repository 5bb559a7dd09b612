export { AccessModule } from './access.module.ts';
export { Authenticator } from './authenticator.ts';
export { keepDoor } from './doorkeeper.hook.ts';
