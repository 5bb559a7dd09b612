import type { z } from 'zod';
import { fitContract } from '../../kernel/contract/index.ts';
import type { TenantContext } from '../../kernel/request-context.ts';
import type { Database } from '../database/index.ts';
import type { HookedTypes, HookScope, RecordHooks } from './hooks.ts';
import type { RecordsDefinition } from './records-definition.ts';
import type { Row } from './records-query.ts';

/** The hook did not end in its time: a fault, told in the log with the hook's name. */
class HookOverdue extends Error {
  override readonly name = 'HookOverdue';

  constructor(hook: string, limitMs: number) {
    super(`${hook} took longer than ${String(limitMs)} ms`);
  }
}

/** Runs the hooks of one kind of record, each in its time and in the transaction of the write. */
export class HookRunner<Types extends HookedTypes> {
  private readonly limitMs: number;

  constructor(
    private readonly database: Database,
    private readonly definition: RecordsDefinition<Types['record']>,
    private readonly hooks: RecordHooks<Types>,
  ) {
    this.limitMs = Math.ceil(database.timeoutMs / 3);
  }

  /** Runs one, if there is one. */
  async run<Result>(
    ctx: TenantContext,
    name: keyof RecordHooks<Types>,
    call: (scope: HookScope) => Result | Promise<Result>,
  ): Promise<Result | undefined> {
    if (this.hooks[name] === undefined) return undefined;
    return this.database.within(ctx, (prisma) =>
      runInTime(`${this.definition.table}.${name}`, this.limitMs, (signal) =>
        call({ ctx, prisma, signal }),
      ),
    );
  }

  /** What the hook made of an input, or the input. @throws {InvalidRequest} where that does not fit the contract */
  async changed<Input>(
    ctx: TenantContext,
    name: keyof RecordHooks<Types>,
    contract: z.ZodType<Input> | undefined,
    input: Input,
    call: (scope: HookScope) => Input | undefined | Promise<Input | undefined>,
  ): Promise<Input> {
    const output = await this.run(ctx, name, call);
    return output === undefined || contract === undefined ? input : fitContract(contract, output);
  }

  /** The record of a hook: with every field, also those that its writer may not see. */
  whole(row: Row): Types['record'] {
    return this.definition.toRecord(row as never);
  }
}

/**
 * Runs a hook for no longer than `limitMs`.
 *
 * @param hook for the log: `tickets.beforeCreate`
 * @throws {HookOverdue} and whatever the hook throws
 */
async function runInTime<Result>(
  hook: string,
  limitMs: number,
  call: (signal: AbortSignal) => Result | Promise<Result>,
): Promise<Result> {
  const controller = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const overdue = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      const error = new HookOverdue(hook, limitMs);
      reject(error);
      controller.abort(error);
    }, limitMs);
  });
  try {
    return await Promise.race([call(controller.signal), overdue]);
  } finally {
    clearTimeout(timer);
  }
}
