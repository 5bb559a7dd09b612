import { PrismaPg } from '@prisma/adapter-pg';
import { PrismaClient } from '../generated/client.ts';
import { bindBatches } from './bind-batches.ts';
import { statementNames } from './statement-names.ts';
import { TenantPool, type TenantPoolConfig } from './tenant-pool.ts';

/** A Prisma client over a pool of its own. */
export function connectPrisma(config: TenantPoolConfig): {
  prisma: PrismaClient;
  pool: TenantPool;
} {
  const pool = new TenantPool(config);
  const adapter = new PrismaPg(pool, { statementNameGenerator: statementNames() });
  const prisma = new PrismaClient({ adapter, errorFormat: 'minimal' });
  bindBatches(prisma);
  return { prisma, pool };
}
