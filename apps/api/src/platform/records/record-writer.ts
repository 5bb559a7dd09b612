import type { TenantContext } from '../../kernel/request-context.ts';
import { columnsOf } from './field-kinds.ts';
import { positionBefore } from './position.ts';
import type { RecordsDefinition } from './records-definition.ts';
import type { Row, Where } from './records-query.ts';
import type { Presence, RecordsRepository } from './records.repository.ts';

/** A change of records, made of what a client sent. */
export interface Change {
  readonly data: Row;
  /** What the client sent, for what is not in the records' own table. */
  readonly given: Row;
}

/** Makes rows of what clients send, and gives back whole rows: with everything that is joined to them. */
export class RecordWriter {
  constructor(
    private readonly records: RecordsRepository,
    private readonly definition: RecordsDefinition<unknown>,
  ) {}

  /** @throws {InvalidRequest} for a reference to what is not there */
  async insert(ctx: TenantContext, given: Row): Promise<Row> {
    const { firstPosition, joined } = await this.records.lookUp(ctx, given);
    const data = this.columnsOf(given);
    if (this.definition.ordered === true) data['position'] ??= positionBefore(firstPosition);
    const row = await this.together(ctx, given, async () => {
      const inserted = await this.records.insert(ctx, data);
      await this.records.replaceLinks(ctx, [String(inserted['id'])], given);
      return inserted;
    });
    return this.completed(ctx, row, joined);
  }

  /** @throws {InvalidRequest} for a reference to what is not there */
  async changeOf(ctx: TenantContext, given: Row): Promise<Change> {
    if (this.refersToOthers(given)) await this.records.lookUp(ctx, given);
    return { data: this.columnsOf(given), given };
  }

  /** Changes those of `ids` that fit, and returns them. */
  change(
    ctx: TenantContext,
    ids: readonly string[],
    presence: Presence,
    conditions: readonly Where[],
    { data, given }: Change,
  ): Promise<Row[]> {
    return this.together(ctx, given, async () => {
      const changed = await this.records.update(ctx, ids, presence, conditions, data);
      const changedIds = changed.map((row) => String(row['id']));
      if (changedIds.length === 0) return [];
      await this.records.replaceLinks(ctx, changedIds, given);
      return this.whole(ctx, changed, 'present');
    });
  }

  /** @returns how many were deleted */
  async delete(ctx: TenantContext, ids: readonly string[], conditions: readonly Where[]) {
    if (this.definition.softDelete !== true) return this.records.delete(ctx, ids, conditions);
    return (await this.bury(ctx, ids, conditions)).length;
  }

  /** Deletes those of `ids` that fit, and returns them as they are, or were. */
  deleteAll(
    ctx: TenantContext,
    ids: readonly string[],
    conditions: readonly Where[],
  ): Promise<Row[]> {
    return this.records.atomically(ctx, async () => {
      if (this.definition.softDelete === true) {
        return this.whole(ctx, await this.bury(ctx, ids, conditions), 'deleted');
      }
      const before = await this.records.findMany(ctx, ids, 'present');
      await this.records.delete(ctx, ids, conditions);
      const kept = await this.records.findMany(ctx, ids, 'present');
      const keptIds = new Set(kept.map((row) => row['id']));
      return before.filter((row) => !keptIds.has(row['id']));
    });
  }

  /** A condition for what is not as `data` says already. */
  differsFrom({ data, given }: Change): Where {
    const links = Object.values(this.definition.links ?? {});
    if (links.some(({ ids }) => given[ids] !== undefined)) return {};
    const differences = Object.entries(data).map(([name, value]) => {
      if (value === null) return { [name]: { not: null } };
      if (typeof value === 'object' && !(value instanceof Date)) return {};
      const differs = { [name]: { not: value } };
      return this.isNullable(name) ? { OR: [differs, { [name]: null }] } : differs;
    });
    return { OR: differences };
  }

  private bury(ctx: TenantContext, ids: readonly string[], conditions: readonly Where[]) {
    return this.records.update(ctx, ids, 'present', conditions, { deletedAt: new Date() });
  }

  /** Rows as a write returned them, with what is joined to them. */
  private async whole(ctx: TenantContext, rows: readonly Row[], presence: Presence) {
    if (rows.length === 0) return [];
    const written = new Map(rows.map((row) => [row['id'], row]));
    const ids = rows.map((row) => String(row['id']));
    const joined = await this.records.findMany(ctx, ids, presence);
    return joined.map((row) => ({ ...row, ...written.get(row['id']) }));
  }

  /** A new row with what is joined to it, which is known already unless the database works some of it out. */
  private async completed(ctx: TenantContext, row: Row, joined: Row): Promise<Row> {
    const { select, references = {}, links } = this.definition;
    const none = Object.fromEntries(Object.keys(references).map((name) => [name, null]));
    const isKnown = !('computed' in select) && links === undefined && !this.isFilledIn(row, joined);
    if (isKnown) return { ...none, ...joined, ...row };
    return (await this.records.findOne(ctx, String(row['id']))) ?? { ...none, ...joined, ...row };
  }

  /** Whether the database filled in a reference that the client left out. */
  private isFilledIn(row: Row, joined: Row): boolean {
    const names = Object.keys(this.definition.references ?? {});
    return names.some((name) => row[`${name}Id`] != null && joined[name] == null);
  }

  /** One transaction where more than one table is written. */
  private together<Result>(ctx: TenantContext, given: Row, work: () => Promise<Result>) {
    const links = Object.values(this.definition.links ?? {});
    const isLinked = links.some(({ ids }) => given[ids] !== undefined);
    return isLinked ? this.records.atomically(ctx, work) : work();
  }

  private columnsOf(given: Row): Row {
    const { fields, references = {} } = this.definition;
    const columns: Row = {};
    for (const [name, kind] of Object.entries(fields)) {
      if (given[name] !== undefined) Object.assign(columns, columnsOf(name, kind, given[name]));
    }
    for (const id of Object.keys(references).map((name) => `${name}Id`)) {
      if (given[id] !== undefined) columns[id] = given[id];
    }
    return columns;
  }

  private refersToOthers(given: Row): boolean {
    const { references = {}, links = {} } = this.definition;
    return (
      Object.keys(references).some((name) => given[`${name}Id`] != null) ||
      Object.values(links).some(({ ids }) => given[ids] !== undefined)
    );
  }

  private isNullable(name: string): boolean {
    const { fields, references = {} } = this.definition;
    const field = fields[name] ?? fields[name.replace(/(?:Amount|Currency)$/, '')];
    return field?.nullable ?? references[name.replace(/Id$/, '')]?.nullable ?? false;
  }
}
