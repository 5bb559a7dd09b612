export { containing } from './containing.ts';
export { type Client, Database } from './database.ts';
export { isDangling, isDatabaseUnavailable, isTaken, refusalIn } from './database.errors.ts';
export { DatabaseModule } from './database.module.ts';
