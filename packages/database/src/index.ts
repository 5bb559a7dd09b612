export {
  createDatabase,
  type Database,
  type DatabaseOptions,
  type Statement,
} from './client/create-database.ts';
export { currentContext, runWithTenant, type DatabaseContext } from './client/context.ts';
export type { Listener, ListenHandlers } from './client/listen.ts';
export type { MigrationsStatus } from './setup/migrations-status.ts';
export { Prisma, PrismaClient } from './generated/client.ts';
export * from './generated/enums.ts';
export type {
  Account,
  AuditLog,
  IdempotencyKey,
  Membership,
  Organization,
  Session,
  Todo,
  User,
  VerificationToken,
} from './generated/client.ts';
