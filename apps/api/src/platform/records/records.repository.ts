import type { TenantContext } from '../../kernel/request-context.ts';
import type { Client, Database } from '../database/index.ts';
import { lookUp, name, type Surroundings } from './look-up.ts';
import type { RecordModel, RecordsDefinition } from './records-definition.ts';
import type { Row, Where } from './records-query.ts';
import { refusedBy } from './refusals.ts';

/** Which records an operation is about: those that are there, or those in the trash. */
export type Presence = 'present' | 'deleted';

/** The one place that speaks to the Prisma model of a kind of record. */
export class RecordsRepository {
  /** What is in the table itself: what a write can return. */
  private readonly columns: Readonly<Record<string, true>>;

  constructor(
    private readonly database: Database,
    private readonly definition: RecordsDefinition<unknown>,
  ) {
    const columns = Object.entries(definition.select).filter(([, chosen]) => chosen === true);
    this.columns = Object.fromEntries(columns.map(([column]) => [column, true]));
  }

  /** Up to `limit + 1` rows, so that the caller sees whether there are more. */
  findPage(
    ctx: TenantContext,
    presence: Presence,
    conditions: readonly Where[],
    orderBy: readonly object[],
    limit: number,
  ): Promise<Row[]> {
    return this.run(ctx, (model) =>
      model.findMany({
        where: this.where(presence, conditions),
        orderBy,
        take: limit + 1,
        select: this.definition.select,
        relationLoadStrategy: 'join',
      }),
    );
  }

  /** How many there are, counted no further than `most`. */
  count(
    ctx: TenantContext,
    presence: Presence,
    conditions: readonly Where[],
    most: number,
  ): Promise<number> {
    const where = this.where(presence, conditions);
    return this.run(ctx, (model) => model.count({ where, take: most }));
  }

  findOne(ctx: TenantContext, id: string, presence: Presence = 'present'): Promise<Row | null> {
    return this.run(ctx, (model) =>
      model.findFirst({
        where: this.where(presence, [{ id }]),
        select: this.definition.select,
        relationLoadStrategy: 'join',
      }),
    );
  }

  findMany(ctx: TenantContext, ids: readonly string[], presence: Presence): Promise<Row[]> {
    const conditions = [{ id: { in: [...ids] } }];
    return this.findPage(ctx, presence, conditions, [], ids.length);
  }

  /** The version alone, or null: also of what was deleted, for `presence` null. */
  findVersion(ctx: TenantContext, id: string, presence: Presence | null) {
    return this.run<{ version: number } | null>(ctx, (model) =>
      model.findFirst({
        where: presence === null ? { id } : this.where(presence, [{ id }]),
        select: { version: true },
      }),
    );
  }

  lookUp(ctx: TenantContext, body: Row): Promise<Surroundings> {
    return this.database.within(ctx, (client) => lookUp(client, this.definition, ctx.userId, body));
  }

  insert(ctx: TenantContext, data: Row): Promise<Row> {
    return this.run(ctx, (model) => model.create({ data, select: this.columns }));
  }

  /** Changes those of `ids` that fit, and returns what is in their own table. */
  update(
    ctx: TenantContext,
    ids: readonly string[],
    presence: Presence,
    conditions: readonly Where[],
    data: Row,
  ): Promise<Row[]> {
    return this.run(ctx, (model) =>
      model.updateManyAndReturn({
        where: this.where(presence, [{ id: { in: [...ids] } }, ...conditions]),
        data: { ...data, version: { increment: 1 } },
        select: this.columns,
      }),
    );
  }

  /** Deletes for good. */
  async delete(ctx: TenantContext, ids: readonly string[], conditions: readonly Where[]) {
    const { count } = await this.run<{ count: number }>(ctx, (model) =>
      model.deleteMany({ where: { AND: [{ id: { in: [...ids] } }, ...conditions] } }),
    );
    return count;
  }

  /** Makes the pairs of each link exactly those that `body` names. */
  async replaceLinks(ctx: TenantContext, ids: readonly string[], body: Row): Promise<void> {
    for (const link of Object.values(this.definition.links ?? {})) {
      const others = body[link.ids];
      if (others === undefined) continue;
      const [pairs, own, other] = [link.pairs, link.ownColumn, link.otherColumn].map(name);
      await this.database.within(ctx, async (client) => {
        await client.$executeRaw`DELETE FROM ${pairs}
          WHERE ${own} = ANY(${ids}::uuid[]) AND ${other} <> ALL(${others}::uuid[])`;
        await client.$executeRaw`INSERT INTO ${pairs} (${own}, ${other})
          SELECT own, other FROM unnest(${ids}::uuid[]) own, unnest(${others}::uuid[]) other
          ON CONFLICT DO NOTHING`;
      });
    }
  }

  /** One transaction, unless the request already has one. */
  atomically<Result>(ctx: TenantContext, work: () => Promise<Result>): Promise<Result> {
    return this.database.atomically(ctx, work);
  }

  private where(presence: Presence, conditions: readonly Where[]): Where {
    if (this.definition.softDelete !== true) return { AND: conditions };
    return { deletedAt: presence === 'present' ? null : { not: null }, AND: conditions };
  }

  private async run<Result>(
    ctx: TenantContext,
    work: (model: RecordModel, client: Client) => PromiseLike<unknown>,
  ): Promise<Result> {
    try {
      return (await this.database.within(ctx, (client) =>
        work(this.definition.model(client), client),
      )) as Result;
    } catch (error) {
      throw refusedBy(error, this.definition);
    }
  }
}
