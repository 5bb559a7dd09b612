export { EnvironmentError, flag, port, readEnv, secret } from './env.ts';
