import { type HistoryPage, isAllowed, type Page, type PageQuery } from '@monorepo/shared-types';
import type { ExpectedVersion } from '../../kernel/concurrency/index.ts';
import { PermissionDenied, VersionMismatch } from '../../kernel/errors/index.ts';
import { pageOfRows } from '../../kernel/pagination/index.ts';
import type { TenantContext } from '../../kernel/request-context.ts';
import type { Database } from '../database/index.ts';
import { assertFields, deniedFields, withoutFields } from './field-access.ts';
import { columnsOf, stamps } from './field-kinds.ts';
import { readHistory } from './history.ts';
import { positionBefore } from './position.ts';
import type { RecordsDefinition, Transition } from './records-definition.ts';
import { askedFields, conditionsOf, ListOrder, type RecordsQuery, type Row } from './records-query.ts';
import { type Presence, RecordsRepository } from './records.repository.ts';

/** The contracts of one kind of record. */
export interface RecordTypes {
  readonly record: object;
  readonly create: object;
  readonly update: object;
  readonly query: RecordsQuery;
  readonly bulk: { readonly action: string; readonly ids: readonly string[] };
}

/**
 * What people do with one kind of record. A module's service extends it, and overrides or adds what is its own; the
 * database decides what is visible and what may change, this says why not.
 */
export abstract class RecordsService<Types extends RecordTypes> {
  protected readonly records: RecordsRepository;

  constructor(
    protected readonly database: Database,
    protected readonly definition: RecordsDefinition<Types['record']>,
  ) {
    this.records = new RecordsRepository(database, definition);
  }

  /** @throws {InvalidCursor} for a cursor of another list or another sort */
  async list(ctx: TenantContext, query: Types['query']): Promise<Page<Types['record']>> {
    const { cursor, limit, sort, trash = false } = query;
    if (trash) this.assertMay(ctx, 'delete');
    const hidden = deniedFields(this.definition, ctx.role, 'read');
    const order = new ListOrder(sort, { ...this.definition.fields, ...stamps });
    assertFields('query', askedFields(this.definition.fields, query, order), hidden);
    const conditions = conditionsOf(this.searchedBy(hidden), query);
    if (cursor !== undefined) conditions.push(order.after(cursor));
    const presence = trash ? 'deleted' : 'present';
    const rows = await this.records.findPage(ctx, presence, conditions, order.orderBy, limit);
    return pageOfRows(rows, limit, this.recordFor(ctx), (row) => order.cursorOf(row));
  }

  /** @throws the definition's `notFound`, also for a record of another organisation */
  async read(ctx: TenantContext, id: string): Promise<Types['record']> {
    const row = await this.records.findOne(ctx, id);
    if (row === null) throw new this.definition.errors.notFound();
    return this.recordFor(ctx)(row);
  }

  /** @throws {InvalidRequest} for a reference to what is not there */
  async create(ctx: TenantContext, body: Types['create']): Promise<Types['record']> {
    const given = body as Row;
    this.assertWritable(ctx, given);
    const { firstPosition, joined } = await this.records.lookUp(ctx, given);
    const data = this.columnsOf(given);
    if (this.definition.ordered === true) data['position'] ??= positionBefore(firstPosition);
    const row = await this.together(ctx, given, async () => {
      const inserted = await this.records.insert(ctx, data);
      await this.records.replaceLinks(ctx, [String(inserted['id'])], given);
      return inserted;
    });
    return this.recordFor(ctx)(await this.completed(ctx, row, joined));
  }

  /**
   * @throws the definition's `notFound` when it is gone or another organisation's
   * @throws {VersionMismatch} when it was changed since the client read it
   */
  async update(
    ctx: TenantContext,
    id: string,
    expected: ExpectedVersion,
    change: Types['update'],
  ): Promise<Types['record']> {
    const given = change as Row;
    this.assertWritable(ctx, given);
    if (this.refersToOthers(given)) await this.records.lookUp(ctx, given);
    return this.change(ctx, id, expected, 'present', this.columnsOf(given), given);
  }

  /** Where the records have a trash, `restore` brings it back. Throws as `update` does. */
  async delete(ctx: TenantContext, id: string, expected: ExpectedVersion): Promise<void> {
    const count = await this.remove(ctx, [id], versionIn(expected));
    if (count === 0) throw await this.refusalOf(ctx, id, expected);
  }

  /** @throws the definition's `notFound` when it is not in the trash */
  restore(ctx: TenantContext, id: string): Promise<Types['record']> {
    return this.change(ctx, id, 'any', 'deleted', { deletedAt: null }, {});
  }

  /** @throws the definition's `illegal` or `guardFailed`; also as `update` does */
  async transition(
    ctx: TenantContext,
    id: string,
    name: string,
    expected: ExpectedVersion,
  ): Promise<Types['record']> {
    const { field, transition } = this.transitionNamed(name);
    const row = await this.records.findOne(ctx, id);
    if (row === null) throw new this.definition.errors.notFound();
    if (expected !== 'any' && !expected.includes(Number(row['version']))) throw new VersionMismatch();
    if (!transition.from.includes(String(row[field]))) throw this.known('illegal');
    const can = (row['computed'] as Row | null | undefined)?.[canColumn(name)];
    if (can === false) throw transition.guarded ? this.known('guardFailed') : new PermissionDenied();
    return this.change(ctx, id, [Number(row['version'])], 'present', { [field]: transition.to }, {});
  }

  /** Up to 100 records at once. What is gone, foreign or not for this person is left out of the answer. */
  async bulk(ctx: TenantContext, body: Types['bulk']): Promise<{ items: Types['record'][] }> {
    const { action, ids } = body;
    const rows = await this.applied(ctx, body, action, ids);
    const order = new Map(ids.map((id, index) => [id.toLowerCase(), index]));
    const place = (row: Row) => order.get(String(row['id'])) ?? 0;
    rows.sort((one, other) => place(one) - place(other));
    return { items: rows.map(this.recordFor(ctx)) };
  }

  /** @throws the definition's `notFound` */
  async history(ctx: TenantContext, id: string, query: PageQuery): Promise<HistoryPage> {
    const presence = this.may(ctx, 'delete') ? null : 'present';
    if ((await this.records.findVersion(ctx, id, presence)) === null) {
      throw new this.definition.errors.notFound();
    }
    const hidden = deniedFields(this.definition, ctx.role, 'read');
    return readHistory(this.database, ctx, this.definition, id, query, hidden);
  }

  private async applied(
    ctx: TenantContext,
    body: Types['bulk'],
    action: string,
    ids: readonly string[],
  ): Promise<Row[]> {
    switch (action) {
      case 'update': {
        this.assertMay(ctx, 'update');
        const { change } = body as unknown as { change: Row };
        this.assertWritable(ctx, change);
        if (this.refersToOthers(change)) await this.records.lookUp(ctx, change);
        const data = this.columnsOf(change);
        return this.changeAll(ctx, ids, 'present', [this.differsFrom(data)], data, change);
      }
      case 'delete':
        this.assertMay(ctx, 'delete');
        return this.removeAll(ctx, ids);
      case 'restore':
        this.assertMay(ctx, 'delete');
        return this.changeAll(ctx, ids, 'deleted', [], { deletedAt: null }, {});
      default: {
        const { field, transition } = this.transitionNamed(action);
        if (!isAllowed(ctx.role, transition.permission)) throw new PermissionDenied();
        const fits = [{ [field]: { in: [...transition.from] } }, ...this.canDo(action)];
        return this.changeAll(ctx, ids, 'present', fits, { [field]: transition.to }, {});
      }
    }
  }

  private async change(
    ctx: TenantContext,
    id: string,
    expected: ExpectedVersion,
    presence: Presence,
    data: Row,
    given: Row,
  ): Promise<Types['record']> {
    const conditions = versionIn(expected);
    const rows = await this.changeAll(ctx, [id], presence, conditions, data, given);
    const [row] = rows;
    if (row === undefined) throw await this.refusalOf(ctx, id, expected, presence);
    return this.recordFor(ctx)(row);
  }

  private async changeAll(
    ctx: TenantContext,
    ids: readonly string[],
    presence: Presence,
    conditions: readonly Row[],
    data: Row,
    given: Row,
  ): Promise<Row[]> {
    return this.together(ctx, given, async () => {
      const changed = await this.records.update(ctx, ids, presence, conditions, data);
      const changedIds = changed.map((row) => String(row['id']));
      if (changedIds.length === 0) return [];
      await this.records.replaceLinks(ctx, changedIds, given);
      return this.whole(ctx, changed, 'present');
    });
  }

  private async removeAll(ctx: TenantContext, ids: readonly string[]): Promise<Row[]> {
    const conditions = this.canDo('delete');
    if (this.definition.softDelete === true) {
      const data = { deletedAt: new Date() };
      const changed = await this.records.update(ctx, ids, 'present', conditions, data);
      return changed.length === 0 ? [] : this.whole(ctx, changed, 'deleted');
    }
    return this.records.atomically(ctx, async () => {
      const before = await this.records.findMany(ctx, ids, 'present');
      await this.records.delete(ctx, ids, conditions);
      const kept = await this.records.findMany(ctx, ids, 'present');
      const keptIds = new Set(kept.map((row) => row['id']));
      return before.filter((row) => !keptIds.has(row['id']));
    });
  }

  private async remove(ctx: TenantContext, ids: string[], conditions: Row[]): Promise<number> {
    if (this.definition.softDelete !== true) return this.records.delete(ctx, ids, conditions);
    const data = { deletedAt: new Date() };
    return (await this.records.update(ctx, ids, 'present', conditions, data)).length;
  }

  /** Rows as a write returned them, with what is joined to them. */
  private async whole(ctx: TenantContext, rows: readonly Row[], presence: Presence): Promise<Row[]> {
    const ids = rows.map((row) => String(row['id']));
    const written = new Map(rows.map((row) => [row['id'], row]));
    const joined = await this.records.findMany(ctx, ids, presence);
    return joined.map((row) => ({ ...row, ...written.get(row['id']) }));
  }

  /** A new row with what is joined to it, which is known already unless the database works some of it out. */
  private async completed(ctx: TenantContext, row: Row, joined: Row): Promise<Row> {
    const { select, links } = this.definition;
    if (!('computed' in select) && links === undefined) return { ...joined, ...row };
    return (await this.records.findOne(ctx, String(row['id']))) ?? row;
  }

  private async refusalOf(
    ctx: TenantContext,
    id: string,
    expected: ExpectedVersion,
    presence: Presence = 'present',
  ): Promise<Error> {
    const found = await this.records.findVersion(ctx, id, presence);
    if (found === null) return new this.definition.errors.notFound();
    const isExpected = expected === 'any' || expected.includes(found.version);
    return isExpected ? new PermissionDenied() : new VersionMismatch();
  }

  /** One transaction where more than one table is written. */
  private together<Result>(
    ctx: TenantContext,
    given: Row,
    work: () => Promise<Result>,
  ): Promise<Result> {
    const links = Object.values(this.definition.links ?? {});
    const isLinked = links.some(({ ids }) => given[ids] !== undefined);
    return isLinked ? this.records.atomically(ctx, work) : work();
  }

  private recordFor(ctx: TenantContext): (row: Row) => Types['record'] {
    const hidden = deniedFields(this.definition, ctx.role, 'read');
    return (row) => withoutFields(this.definition.toRecord(row as never), hidden);
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

  /** A bulk change leaves alone what is already as asked. */
  private differsFrom(data: Row): Row {
    const differences = Object.entries(data).map(([name, value]) => {
      if (value === null) return { [name]: { not: null } };
      if (!isComparable(value)) return {};
      const differs = { [name]: { not: value } };
      return this.isNullable(name) ? { OR: [differs, { [name]: null }] } : differs;
    });
    return differences.length === 0 ? {} : { OR: differences };
  }

  private isNullable(name: string): boolean {
    const { fields, references = {} } = this.definition;
    const field = fields[name] ?? fields[name.replace(/(?:Amount|Currency)$/, '')];
    return field?.nullable ?? references[name.replace(/Id$/, '')]?.nullable ?? true;
  }

  private searchedBy(hidden: ReadonlySet<string>): RecordsDefinition<unknown> {
    if (hidden.size === 0) return this.definition;
    const { search = [] } = this.definition;
    return { ...this.definition, search: search.filter((field) => !hidden.has(field)) };
  }

  private canDo(action: string): Row[] {
    if (this.definition.can?.includes(action) !== true) return [];
    return [{ computed: { [canColumn(action)]: true } }];
  }

  private transitionNamed(name: string): { field: string; transition: Transition } {
    const { workflow } = this.definition;
    const transition = workflow?.transitions[name];
    if (workflow === undefined || transition === undefined) throw new Error(`No transition ${name}`);
    return { field: workflow.field, transition };
  }

  private known(error: 'illegal' | 'guardFailed'): Error {
    const refusal = this.definition.errors[error];
    return refusal === undefined ? new PermissionDenied() : new refusal();
  }

  private assertWritable(ctx: TenantContext, given: Row): void {
    assertFields('body', Object.keys(given), deniedFields(this.definition, ctx.role, 'write'));
  }

  private may(ctx: TenantContext, action: 'update' | 'delete'): boolean {
    const permission = this.definition.permissions[action];
    return permission !== undefined && isAllowed(ctx.role, permission);
  }

  private assertMay(ctx: TenantContext, action: 'update' | 'delete'): void {
    if (!this.may(ctx, action)) throw new PermissionDenied();
  }
}

function versionIn(expected: ExpectedVersion): Row[] {
  return expected === 'any' ? [] : [{ version: { in: [...expected] } }];
}

/** `assign` is `canAssign` in the record's view. */
function canColumn(action: string): string {
  return `can${action.charAt(0).toUpperCase()}${action.slice(1)}`;
}

function isComparable(value: unknown): boolean {
  return typeof value !== 'object' || value instanceof Date;
}
