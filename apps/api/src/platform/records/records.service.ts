import {
  type CalendarDays,
  type HistoryPage,
  isAllowed,
  type Page,
  type PageQuery,
  type Summary,
} from '@monorepo/shared-types';
import type { StreamableFile } from '@nestjs/common';
import type { ExpectedVersion } from '../../kernel/concurrency/index.ts';
import { PermissionDenied, VersionMismatch } from '../../kernel/errors/index.ts';
import { pageOfRows } from '../../kernel/pagination/index.ts';
import type { TenantContext } from '../../kernel/request-context.ts';
import type { Database } from '../database/index.ts';
import { type CalendarQuery, readCalendar } from './calendar.ts';
import { csvFileOf, type CsvQuery, type Selection } from './csv-file.ts';
import { assertFields, deniedFields, withoutFields } from './field-access.ts';
import { stamps } from './field-kinds.ts';
import { readHistory } from './history.ts';
import { type Change, RecordWriter } from './record-writer.ts';
import type { RecordsDefinition, Transition } from './records-definition.ts';
import {
  askedFields,
  conditionsOf,
  filteredFields,
  ListOrder,
  type RecordsFilter,
  type RecordsQuery,
  type Row,
  type Where,
} from './records-query.ts';
import { type Presence, RecordsRepository } from './records.repository.ts';
import { readSummary, summedFields, type SummaryQuery } from './summary.ts';

/** The contracts of one kind of record. */
export interface RecordTypes {
  readonly record: object;
  readonly create: object;
  readonly update: object;
  readonly query: RecordsQuery;
  readonly bulk: { readonly action: string; readonly ids: readonly string[] };
}

/**
 * What people do with one kind of record. A module's service extends it, and overrides or adds what is its own. What may be
 * seen and changed the database decides; this says why not.
 */
export abstract class RecordsService<Types extends RecordTypes> {
  protected readonly records: RecordsRepository;
  private readonly writer: RecordWriter;

  constructor(
    protected readonly database: Database,
    protected readonly definition: RecordsDefinition<Types['record']>,
  ) {
    this.records = new RecordsRepository(database, definition);
    this.writer = new RecordWriter(this.records, definition);
  }

  /** @throws {InvalidCursor} for a cursor of another list or another sort */
  async list(ctx: TenantContext, query: Types['query']): Promise<Page<Types['record']>> {
    const { cursor, limit } = query;
    const { presence, conditions, order } = this.selectionOf(ctx, query);
    if (cursor !== undefined) conditions.push(order.after(cursor));
    const rows = await this.records.findPage(ctx, presence, conditions, order.orderBy, limit);
    return pageOfRows(rows, limit, this.recordFor(ctx), (row) => order.cursorOf(row));
  }

  /**
   * The list as a CSV file, which is made while it is sent.
   *
   * @throws {ExportTooLarge} where there are more records than a file may have
   */
  export(ctx: TenantContext, query: CsvQuery): Promise<StreamableFile> {
    const selection = this.selectionOf(ctx, query);
    return csvFileOf(ctx, this.records, this.definition, selection, query, this.recordFor(ctx));
  }

  /** @throws {FieldDenied} for a group, a sum or a filter by what the person may not see */
  summary(ctx: TenantContext, query: SummaryQuery): Promise<Summary> {
    const hidden = deniedFields(this.definition, 'read', ctx.role);
    const asked = [...filteredFields(this.definition.fields, query), ...summedFields(query)];
    assertFields('query', asked, hidden);
    return readSummary(this.database, ctx, this.definition, query, hidden);
  }

  /** @throws {FieldDenied} for days or a filter by what the person may not see */
  calendar(ctx: TenantContext, query: CalendarQuery): Promise<CalendarDays> {
    const hidden = deniedFields(this.definition, 'read', ctx.role);
    const asked = [query.by, ...filteredFields(this.definition.fields, query)];
    assertFields('query', asked, hidden);
    return readCalendar(this.database, ctx, this.definition, query, hidden);
  }

  /** @throws the definition's `notFound`, also for a record of another organisation */
  async read(ctx: TenantContext, id: string): Promise<Types['record']> {
    return this.recordFor(ctx)(await this.rowOf(ctx, id));
  }

  /** @throws {InvalidRequest} for a reference to what is not there */
  async create(ctx: TenantContext, body: Types['create']): Promise<Types['record']> {
    this.assertWritable(ctx, body);
    return this.recordFor(ctx)(await this.writer.insert(ctx, body as Row));
  }

  /**
   * @throws the definition's `notFound` when it is gone or another organisation's
   * @throws {VersionMismatch} when it was changed since the client read it
   */
  async update(
    ctx: TenantContext,
    id: string,
    expected: ExpectedVersion,
    body: Types['update'],
  ): Promise<Types['record']> {
    this.assertWritable(ctx, body);
    const change = await this.writer.changeOf(ctx, body as Row);
    return this.change(ctx, id, expected, 'present', change);
  }

  /** Where the records have a trash, `restore` brings it back. Throws as `update` does. */
  async delete(ctx: TenantContext, id: string, expected: ExpectedVersion): Promise<void> {
    const count = await this.writer.delete(ctx, [id], versionIn(expected));
    if (count === 0) throw await this.refusalOf(ctx, id, expected, 'present');
  }

  /** @throws the definition's `notFound` when it is not in the trash */
  restore(ctx: TenantContext, id: string): Promise<Types['record']> {
    return this.change(ctx, id, 'any', 'deleted', changeTo({ deletedAt: null }));
  }

  /** @throws the definition's `illegal` or `guardFailed`; also as `update` does */
  async transition(
    ctx: TenantContext,
    id: string,
    name: string,
    expected: ExpectedVersion,
  ): Promise<Types['record']> {
    const row = await this.rowOf(ctx, id);
    const change = this.assertTransition(row, name, expected);
    return this.change(ctx, id, [Number(row['version'])], 'present', change);
  }

  /** Up to 100 records at once. What is gone, foreign or not for this person is left out of the answer. */
  async bulk(ctx: TenantContext, body: Types['bulk']): Promise<{ items: Types['record'][] }> {
    const rows = await this.applied(ctx, body);
    const order = new Map(body.ids.map((id, index) => [id.toLowerCase(), index]));
    const place = (row: Row) => order.get(String(row['id'])) ?? 0;
    return {
      items: rows.sort((one, other) => place(one) - place(other)).map(this.recordFor(ctx)),
    };
  }

  /** @throws the definition's `notFound` */
  async history(ctx: TenantContext, id: string, query: PageQuery): Promise<HistoryPage> {
    const presence = this.may(ctx, 'delete') ? null : 'present';
    const found = await this.records.findVersion(ctx, id, presence);
    if (found === null) throw new this.definition.errors.notFound();
    const hidden = deniedFields(this.definition, 'read', ctx.role);
    return readHistory(this.database, ctx, this.definition, id, query, hidden);
  }

  /**
   * @returns what the transition changes
   * @throws why it may not be made
   */
  protected assertTransition(row: Row, name: string, expected: ExpectedVersion): Change {
    const { field, transition } = this.transitionNamed(name);
    if (expected !== 'any' && !expected.includes(Number(row['version']))) {
      throw new VersionMismatch();
    }
    if (!transition.from.includes(String(row[field]))) throw this.refusal('illegal');
    if (isKept(row, name))
      throw this.refusal(transition.guarded === true ? 'guardFailed' : undefined);
    return changeTo({ [field]: transition.to });
  }

  /** @throws {PermissionDenied} where the role may not do this to any record */
  protected assertBulk(ctx: TenantContext, action: string): void {
    if (action === 'update') this.assertMay(ctx, 'update');
    else if (action === 'delete' || action === 'restore') this.assertMay(ctx, 'delete');
    else {
      const { transition } = this.transitionNamed(action);
      if (!isAllowed(ctx.role, transition.permission)) throw new PermissionDenied();
    }
  }

  /** Whether a bulk action is for this record: what it is not for is left out. */
  protected isOpenTo(row: Row, action: string): boolean {
    if (isKept(row, action)) return false;
    if (['update', 'delete', 'restore'].includes(action)) return true;
    const { field, transition } = this.transitionNamed(action);
    return transition.from.includes(String(row[field]));
  }

  /** Which rows a list asks for, of those and by those fields that the person may see. */
  private selectionOf(ctx: TenantContext, query: RecordsFilter): Selection {
    const { sort, trash = false } = query;
    if (trash) this.assertMay(ctx, 'delete');
    const hidden = deniedFields(this.definition, 'read', ctx.role);
    const order = new ListOrder(sort, { ...this.definition.fields, ...stamps });
    assertFields('query', askedFields(this.definition.fields, query, order), hidden);
    const conditions = conditionsOf(this.definition, query, hidden);
    return { presence: trash ? 'deleted' : 'present', conditions, order };
  }

  private async applied(ctx: TenantContext, body: Types['bulk']): Promise<Row[]> {
    const { action, ids } = body;
    this.assertBulk(ctx, action);
    switch (action) {
      case 'update': {
        const given = (body as unknown as { change: Row }).change;
        this.assertWritable(ctx, given);
        const change = await this.writer.changeOf(ctx, given);
        return this.writer.change(ctx, ids, 'present', [this.writer.differsFrom(change)], change);
      }
      case 'delete':
        return this.writer.deleteAll(ctx, ids, this.canDo('delete'));
      case 'restore':
        return this.writer.change(ctx, ids, 'deleted', [], changeTo({ deletedAt: null }));
      default: {
        const { field, transition } = this.transitionNamed(action);
        const conditions = [{ [field]: { in: [...transition.from] } }, ...this.canDo(action)];
        const change = changeTo({ [field]: transition.to });
        return this.writer.change(ctx, ids, 'present', conditions, change);
      }
    }
  }

  private async change(
    ctx: TenantContext,
    id: string,
    expected: ExpectedVersion,
    presence: Presence,
    change: Change,
  ): Promise<Types['record']> {
    const [row] = await this.writer.change(ctx, [id], presence, versionIn(expected), change);
    if (row === undefined) throw await this.refusalOf(ctx, id, expected, presence);
    return this.recordFor(ctx)(row);
  }

  private async rowOf(ctx: TenantContext, id: string): Promise<Row> {
    const row = await this.records.findOne(ctx, id);
    if (row === null) throw new this.definition.errors.notFound();
    return row;
  }

  /** Why nothing was changed: it is not there, it was changed meanwhile, or it is not for this person. */
  protected async refusalOf(
    ctx: TenantContext,
    id: string,
    expected: ExpectedVersion,
    presence: Presence,
  ): Promise<Error> {
    const found = await this.records.findVersion(ctx, id, presence);
    if (found === null) return new this.definition.errors.notFound();
    const isExpected = expected === 'any' || expected.includes(found.version);
    return isExpected ? new PermissionDenied() : new VersionMismatch();
  }

  protected recordFor(ctx: TenantContext): (row: Row) => Types['record'] {
    const hidden = deniedFields(this.definition, 'read', ctx.role);
    const hiddenInOwn = deniedFields(this.definition, 'read', ctx.role, 'creator');
    const isOwn = ({ createdBy }: Row) => (createdBy as Row | null)?.['id'] === ctx.userId;
    return (row) =>
      withoutFields(
        this.definition.toRecord(row as never),
        hidden.size > 0 && isOwn(row) ? hiddenInOwn : hidden,
      );
  }

  private transitionNamed(name: string): { field: string; transition: Transition } {
    const { workflow } = this.definition;
    const transition = workflow?.transitions[name];
    if (workflow === undefined || transition === undefined) {
      throw new Error(`There is no transition ${name}`);
    }
    return { field: workflow.field, transition };
  }

  private canDo(action: string): Where[] {
    if (this.definition.can?.includes(action) !== true) return [];
    return [{ computed: { [canColumn(action)]: true } }];
  }

  private refusal(error?: 'illegal' | 'guardFailed'): Error {
    const known = error && this.definition.errors[error];
    return known === undefined ? new PermissionDenied() : new known();
  }

  private assertWritable(ctx: TenantContext, given: object): void {
    assertFields('body', Object.keys(given), deniedFields(this.definition, 'write', ctx.role));
  }

  private may(ctx: TenantContext, action: 'update' | 'delete'): boolean {
    const permission = this.definition.permissions[action];
    return permission !== undefined && isAllowed(ctx.role, permission);
  }

  private assertMay(ctx: TenantContext, action: 'update' | 'delete'): void {
    if (!this.may(ctx, action)) throw new PermissionDenied();
  }
}

function versionIn(expected: ExpectedVersion): Where[] {
  return expected === 'any' ? [] : [{ version: { in: [...expected] } }];
}

function changeTo(data: Row): Change {
  return { data, given: {} };
}

/** Whether the record's view says that the person who asks may not. */
function isKept(row: Row, action: string): boolean {
  return (row['computed'] as Row | null | undefined)?.[canColumn(action)] === false;
}

/** `assign` is `canAssign` in the record's view. */
function canColumn(action: string): string {
  return `can${action.charAt(0).toUpperCase()}${action.slice(1)}`;
}
