export { SetupError } from './connected.ts';
export { ensureLoginRoles, type DatabaseUrls } from './login-roles.ts';
export { migrate } from './migrate.ts';
export { resetDatabase } from './reset-database.ts';
export { seed, type SeedOptions } from '../seed/seed.ts';
