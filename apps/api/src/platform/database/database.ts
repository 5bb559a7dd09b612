import {
  createDatabase,
  type Database as Pools,
  type Prisma,
  type PrismaClient,
  runWithTenant,
} from '@monorepo/database';
import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { AsyncLocalStorage } from 'node:async_hooks';
import type { RequestContext } from '../../kernel/request-context.ts';
import { LOGGER, type Logger } from '../logging/index.ts';
import { SETTINGS, type Settings } from '../settings/index.ts';

/** Prisma, or Prisma within a transaction. */
export type Client = PrismaClient | Prisma.TransactionClient;

interface UnitOfWork {
  readonly role: 'runtime' | 'system';
  readonly client: Prisma.TransactionClient;
}

/** The database, for repositories: what a person does, and what the platform does for them. */
@Injectable()
export class Database implements OnApplicationShutdown {
  /** The pools themselves: for probes, listening and counting statements. */
  readonly pools: Pools;
  /** How long a request and its transaction may take. */
  readonly timeoutMs: number;
  private readonly unitOfWork = new AsyncLocalStorage<UnitOfWork>();

  constructor(@Inject(SETTINGS) settings: Settings, @Inject(LOGGER) logger: Logger) {
    this.timeoutMs = settings.REQUEST_TIMEOUT_MS;
    this.pools = createDatabase({
      url: settings.DATABASE_RUNTIME_URL,
      systemUrl: settings.DATABASE_SYSTEM_URL,
      poolSize: settings.DATABASE_POOL_SIZE,
      statementTimeoutMs: settings.REQUEST_TIMEOUT_MS,
      onConnectionError: (error) => logger.warn({ err: error }, 'idle database connection broke'),
    });
  }

  /** Runs `work` as the person of `ctx`, in their organisation: row-level security shows nothing else. */
  within<Result>(ctx: RequestContext, work: (prisma: Client) => Result): Promise<Awaited<Result>> {
    const client = this.transactionOf('runtime') ?? this.pools.prisma;
    return runWithTenant(contextOf(ctx), () => work(client));
  }

  /** Runs `work` in one organisation on nobody's behalf: for jobs. Row-level security shows nothing else. */
  of<Result>(organizationId: string, work: (prisma: Client) => Result): Promise<Awaited<Result>> {
    const context = { tenantId: organizationId, userId: null, requestId: null };
    return runWithTenant(context, () => work(this.pools.prisma));
  }

  /**
   * Runs `work` across organisations, for what belongs to none. `reason` goes to the audit log.
   *
   * @param ctx the person for whom it is done, or null where nobody is signed in
   */
  across<Result>(
    ctx: RequestContext | null,
    reason: string,
    work: (prisma: Client) => Result,
  ): Promise<Awaited<Result>> {
    const client = this.transactionOf('system');
    const across = () => this.pools.asSystem(reason, (prisma) => work(client ?? prisma));
    return ctx === null ? across() : runWithTenant(contextOf(ctx), across);
  }

  /**
   * Makes everything that `work` does with one role's client one transaction, which ends as `work` does.
   *
   * @throws what `work` throws, after taking everything back
   */
  transact<Result>(
    ctx: RequestContext,
    role: UnitOfWork['role'],
    reason: string,
    work: (client: Prisma.TransactionClient) => Promise<Result>,
  ): Promise<Result> {
    const options = { timeout: this.timeoutMs, maxWait: this.timeoutMs };
    const inUnit = (client: Prisma.TransactionClient) =>
      this.unitOfWork.run({ role, client }, () => work(client));
    return runWithTenant(contextOf(ctx), () =>
      role === 'runtime'
        ? this.pools.prisma.$transaction(inUnit, options)
        : this.pools.asSystem(reason, (prisma) => prisma.$transaction(inUnit, options)),
    );
  }

  /** Makes everything that `work` does within `ctx` one transaction: the one that is open, or a new one. */
  atomically<Result>(ctx: RequestContext, work: () => Promise<Result>): Promise<Result> {
    if (this.transactionOf('runtime') !== undefined) return work();
    return this.transact(ctx, 'runtime', '', work);
  }

  async onApplicationShutdown(): Promise<void> {
    await this.pools.close();
  }

  private transactionOf(role: UnitOfWork['role']): Prisma.TransactionClient | undefined {
    const unit = this.unitOfWork.getStore();
    return unit?.role === role ? unit.client : undefined;
  }
}

function contextOf({ organizationId, userId, requestId }: RequestContext) {
  return { tenantId: organizationId, userId, requestId };
}
