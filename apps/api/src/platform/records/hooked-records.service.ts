import type { z } from 'zod';
import type { ExpectedVersion } from '../../kernel/concurrency/index.ts';
import { PermissionDenied, VersionMismatch } from '../../kernel/errors/index.ts';
import type { TenantContext } from '../../kernel/request-context.ts';
import type { Database } from '../database/index.ts';
import { HookRunner } from './hook-runner.ts';
import type { HookedTypes, HookScope, RecordHooks } from './hooks.ts';
import type { RecordsDefinition } from './records-definition.ts';
import type { Row } from './records-query.ts';
import type { Presence } from './records.repository.ts';
import { RecordsService } from './records.service.ts';

/** What a hook's input must still fit. */
export interface HookedContracts<Types extends HookedTypes> {
  readonly create?: z.ZodType<Types['create']>;
  readonly update?: z.ZodType<Types['update']>;
}

type Item<Types extends HookedTypes> = Types['record'] & { readonly id: string };

/**
 * Records whose writes run an owner's hooks: each write, on whatever way it comes, is one transaction with its hooks, and
 * writes of the same record wait for each other. It costs the transaction, a lock and a read before, and two reads after
 * where there is something to run then.
 */
export abstract class HookedRecordsService<
  Types extends HookedTypes,
> extends RecordsService<Types> {
  private readonly runner: HookRunner<Types>;

  constructor(
    database: Database,
    definition: RecordsDefinition<Types['record']>,
    private readonly hooks: RecordHooks<Types>,
    private readonly contracts: HookedContracts<Types>,
  ) {
    super(database, definition);
    this.runner = new HookRunner(database, definition, hooks);
  }

  override create(ctx: TenantContext, body: Types['create']): Promise<Types['record']> {
    const { beforeCreate, afterCreate } = this.hooks;
    return this.atomically(ctx, async () => {
      const input = await this.runner.changed(
        ctx,
        'beforeCreate',
        this.contracts.create,
        body,
        (scope) => beforeCreate?.(body, scope),
      );
      const record = await super.create(ctx, input);
      return this.afterOne(ctx, 'afterCreate', record, (whole, scope) =>
        afterCreate?.(whole, scope),
      );
    });
  }

  override update(
    ctx: TenantContext,
    id: string,
    expected: ExpectedVersion,
    body: Types['update'],
  ): Promise<Types['record']> {
    const { afterUpdate } = this.hooks;
    return this.atomically(ctx, async () => {
      const before = await this.readLocked(ctx, id, expected, 'update');
      const change = await this.changeFor(ctx, body, before);
      const record = await super.update(ctx, id, expected, change);
      return this.afterOne(ctx, 'afterUpdate', record, (whole, scope) =>
        afterUpdate?.(whole, this.runner.whole(before), scope),
      );
    });
  }

  override delete(ctx: TenantContext, id: string, expected: ExpectedVersion): Promise<void> {
    const { beforeDelete, afterDelete } = this.hooks;
    return this.atomically(ctx, async () => {
      const record = this.runner.whole(await this.readLocked(ctx, id, expected, 'delete'));
      await this.runner.run(ctx, 'beforeDelete', (scope) => beforeDelete?.(record, scope));
      await super.delete(ctx, id, expected);
      await this.runner.run(ctx, 'afterDelete', (scope) => afterDelete?.(record, scope));
    });
  }

  override restore(ctx: TenantContext, id: string): Promise<Types['record']> {
    const { beforeRestore, afterRestore } = this.hooks;
    return this.atomically(ctx, async () => {
      const before = this.runner.whole(await this.readLocked(ctx, id, 'any', 'restore'));
      await this.runner.run(ctx, 'beforeRestore', (scope) => beforeRestore?.(before, scope));
      const record = await super.restore(ctx, id);
      return this.afterOne(ctx, 'afterRestore', record, (whole, scope) =>
        afterRestore?.(whole, scope),
      );
    });
  }

  override transition(
    ctx: TenantContext,
    id: string,
    name: Types['transition'],
    expected: ExpectedVersion,
  ): Promise<Types['record']> {
    const { beforeTransition, afterTransition } = this.hooks;
    return this.atomically(ctx, async () => {
      const row = await this.readLocked(ctx, id, 'any', name);
      this.assertTransition(row, name, expected);
      const before = this.runner.whole(row);
      await this.runner.run(ctx, 'beforeTransition', (scope) =>
        beforeTransition?.(name, before, scope),
      );
      const record = await super.transition(ctx, id, name, expected);
      return this.afterOne(ctx, 'afterTransition', record, (whole, scope) =>
        afterTransition?.(name, whole, before, scope),
      );
    });
  }

  /** A refusal of one record's hook refuses them all. */
  override bulk(ctx: TenantContext, body: Types['bulk']): Promise<{ items: Types['record'][] }> {
    return this.atomically(ctx, async () => {
      this.assertBulk(ctx, body.action);
      const rows = await this.rowsOfBulk(ctx, body);
      const before = new Map(rows.map((row) => [String(row['id']), this.runner.whole(row)]));
      const items: Types['record'][] = [];
      for (const part of await this.partsOf(ctx, body, rows)) {
        items.push(...(await super.bulk(ctx, part)).items);
      }
      const changed = new Map(items.map((item) => [(item as Item<Types>).id, item]));
      const inOrder = rows.flatMap((row) => changed.get(String(row['id'])) ?? []);
      return { items: await this.afterBulk(ctx, body.action, inOrder, before) };
    });
  }

  /** The records that the action would change, in the order of `ids`. */
  private async rowsOfBulk(ctx: TenantContext, { action, ids }: Types['bulk']): Promise<Row[]> {
    const presence = action === 'restore' ? 'deleted' : 'present';
    await this.lock(ctx, ids);
    const rows = await this.records.findMany(ctx, ids, presence);
    const byId = new Map(rows.map((row) => [String(row['id']), row]));
    return [...new Set(ids.map((id) => id.toLowerCase()))]
      .map((id) => byId.get(id))
      .filter((row) => row !== undefined)
      .filter((row) => this.isOpenTo(row, action));
  }

  /** Runs what comes before, and sorts the records by what is to be done to them. */
  private async partsOf(ctx: TenantContext, body: Types['bulk'], rows: readonly Row[]) {
    const parts = new Map<string, { body: Types['bulk']; ids: string[] }>();
    for (const row of rows) {
      const own = await this.beforeBulk(ctx, body, row);
      const key = JSON.stringify(own);
      const part = parts.get(key) ?? { body: own, ids: [] };
      part.ids.push(String(row['id']));
      parts.set(key, part);
    }
    return [...parts.values()].map((part) => ({ ...part.body, ids: part.ids }));
  }

  private async beforeBulk(ctx: TenantContext, body: Types['bulk'], row: Row) {
    const { beforeDelete, beforeRestore, beforeTransition } = this.hooks;
    const record = this.runner.whole(row);
    switch (body.action) {
      case 'update': {
        const { change } = body as Types['bulk'] & { change: Types['update'] };
        return { ...body, change: await this.changeFor(ctx, change, row) };
      }
      case 'delete':
        await this.runner.run(ctx, 'beforeDelete', (scope) => beforeDelete?.(record, scope));
        return body;
      case 'restore':
        await this.runner.run(ctx, 'beforeRestore', (scope) => beforeRestore?.(record, scope));
        return body;
      default:
        await this.runner.run(ctx, 'beforeTransition', (scope) =>
          beforeTransition?.(body.action, record, scope),
        );
        return body;
    }
  }

  private async afterBulk(
    ctx: TenantContext,
    action: string,
    items: readonly Types['record'][],
    before: ReadonlyMap<string, Types['record']>,
  ): Promise<Types['record'][]> {
    const { afterUpdate, afterDelete, afterRestore, afterTransition } = this.hooks;
    const was = (record: Types['record']) => before.get((record as Item<Types>).id) ?? record;
    switch (action) {
      case 'update':
        return this.after(ctx, 'afterUpdate', items, (record, scope) =>
          afterUpdate?.(record, was(record), scope),
        );
      case 'delete':
        for (const item of items) {
          await this.runner.run(ctx, 'afterDelete', (scope) => afterDelete?.(was(item), scope));
        }
        return [...items];
      case 'restore':
        return this.after(ctx, 'afterRestore', items, (record, scope) =>
          afterRestore?.(record, scope),
        );
      default:
        return this.after(ctx, 'afterTransition', items, (record, scope) =>
          afterTransition?.(action, record, was(record), scope),
        );
    }
  }

  private changeFor(ctx: TenantContext, change: Types['update'], row: Row) {
    const { beforeUpdate } = this.hooks;
    return this.runner.changed(ctx, 'beforeUpdate', this.contracts.update, change, (scope) =>
      beforeUpdate?.(change, this.runner.whole(row), scope),
    );
  }

  private async afterOne(
    ctx: TenantContext,
    name: keyof RecordHooks<Types>,
    item: Types['record'],
    call: (record: Types['record'], scope: HookScope) => unknown,
  ): Promise<Types['record']> {
    const [record] = await this.after(ctx, name, [item], call);
    return record ?? item;
  }

  /** Runs what comes after, and answers with the records as they are then. */
  private async after(
    ctx: TenantContext,
    name: keyof RecordHooks<Types>,
    items: readonly Types['record'][],
    call: (record: Types['record'], scope: HookScope) => unknown,
  ): Promise<Types['record'][]> {
    if (this.hooks[name] === undefined || items.length === 0) return [...items];
    const ids = items.map((item) => (item as Item<Types>).id);
    const written = await this.rowsById(ctx, ids);
    for (const [index, item] of items.entries()) {
      const row = written.get(ids[index] ?? '');
      await this.runner.run(ctx, name, (scope) => call(row ? this.runner.whole(row) : item, scope));
    }
    const left = await this.rowsById(ctx, ids);
    const seen = this.recordFor(ctx);
    return items.map((item, index) => {
      const row = left.get(ids[index] ?? '');
      // Whoever wrote it may not see it any more.
      return row ? seen(row) : item;
    });
  }

  /** @throws as the write itself would: for what is not there, was changed, or is not for this person */
  private async readLocked(
    ctx: TenantContext,
    id: string,
    expected: ExpectedVersion,
    action: string,
  ): Promise<Row> {
    const presence: Presence = action === 'restore' ? 'deleted' : 'present';
    await this.lock(ctx, [id]);
    const row = await this.records.findOne(ctx, id, presence);
    if (row === null) throw await this.refusalOf(ctx, id, expected, presence);
    if (expected !== 'any' && !expected.includes(Number(row['version']))) {
      throw new VersionMismatch();
    }
    if ((action === 'update' || action === 'delete') && !this.isOpenTo(row, action)) {
      throw new PermissionDenied();
    }
    return row;
  }

  private async rowsById(ctx: TenantContext, ids: readonly string[]) {
    const rows = await this.records.findMany(ctx, ids, 'present');
    return new Map(rows.map((row) => [String(row['id']), row]));
  }

  /** Until the transaction ends, in one order, so that two of them never wait for each other. */
  private async lock(ctx: TenantContext, ids: readonly string[]): Promise<void> {
    const sorted = ids.map((id) => id.toLowerCase()).sort();
    await this.database.within(
      ctx,
      (client) =>
        client.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(id, 0)) FROM unnest(${sorted}::text[]) id`,
    );
  }

  private atomically<Result>(ctx: TenantContext, work: () => Promise<Result>): Promise<Result> {
    return this.database.atomically(ctx, work);
  }
}
