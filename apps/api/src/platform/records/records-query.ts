import { Id } from '@monorepo/shared-types';
import { z } from 'zod';
import { decodeCursor, encodeCursor } from '../../kernel/pagination/index.ts';
import { containing } from '../database/index.ts';
import type { FieldKind } from './field-kinds.ts';
import type { RecordsDefinition } from './records-definition.ts';

export type Row = Record<string, unknown>;
export type Where = Record<string, unknown>;
type Direction = 'asc' | 'desc';

/** Which records a list is of, and in which order; filters are named after fields and relations. */
export interface RecordsFilter {
  readonly sort: string;
  readonly q?: string | undefined;
  readonly trash?: boolean | undefined;
}

/** What every list takes. */
export interface RecordsQuery extends RecordsFilter {
  readonly cursor?: string | undefined;
  readonly limit: number;
}

/** Rows between which no page reaches: each part of a list is a range of an index of its own. */
export interface Slice {
  readonly where: Where;
  readonly orderBy: object[];
}

interface Sort {
  readonly name: string;
  readonly kind: FieldKind;
  readonly direction: Direction;
}

/** One order of a list: how rows are sorted, and where the page after a row begins. */
export class ListOrder {
  private readonly sort: Sort;

  constructor(
    private readonly text: string,
    fields: Readonly<Record<string, FieldKind>>,
  ) {
    const direction = text.startsWith('-') ? 'desc' : 'asc';
    const name = direction === 'desc' ? text.slice(1) : text;
    const kind = fields[name];
    if (kind?.cursor == null) throw new Error(`Nothing is sorted by ${text}`);
    this.sort = { name, kind, direction };
  }

  get field(): string {
    return this.sort.name;
  }

  /** Rows without a value come last in both directions; equals are ordered by id. */
  get orderBy(): object[] {
    const { kind, direction } = this.sort;
    const order = kind.nullable ? { sort: direction, nulls: 'last' } : direction;
    return [this.at(order), { id: direction }];
  }

  /** The cursor of the page after `row`. It names its sort, so that another sort does not take it for its own. */
  cursorOf(row: Row): string {
    const found = this.valueIn(row);
    return encodeCursor([
      this.text,
      found == null ? null : (this.sort.kind.cursor?.write(found) ?? null),
      String(row['id']),
    ]);
  }

  /**
   * The rows that come after the cursor.
   *
   * @throws {InvalidCursor} for a cursor of another list or another sort
   */
  after(cursor: string): Where {
    const { kind, direction } = this.sort;
    const schema = kind.cursor?.schema ?? z.never();
    const [, value, id] = decodeCursor(
      cursor,
      z.tuple([z.literal(this.text), kind.nullable ? schema.nullable() : schema, Id]),
    );
    const equal = { ...this.at(value), id: { [direction === 'asc' ? 'gt' : 'lt']: id } };
    if (value === null) return equal;
    return { OR: [...this.beyond(value), equal, ...(kind.nullable ? [this.at(null)] : [])] };
  }

  /** The list in parts, one after the other, for whoever reads all of it. */
  get slices(): Slice[] {
    const { kind, direction } = this.sort;
    const byId = { id: direction };
    const of = (value: unknown): Slice => ({ where: this.at(value), orderBy: [byId] });
    const empty = kind.nullable ? [of(null)] : [];
    if (kind.ranks !== undefined) {
      const ranks = direction === 'asc' ? kind.ranks : kind.ranks.toReversed();
      return [...ranks.map(of), ...empty];
    }
    const where = kind.nullable ? this.at({ not: null }) : {};
    return [{ where, orderBy: [this.at(direction), byId] }, ...empty];
  }

  /** The rows that come after `row` in its slice. The bound that says the same twice lets an index begin there. */
  afterIn(row: Row): Where {
    const { kind, direction } = this.sort;
    const beyond = direction === 'asc' ? 'gt' : 'lt';
    const value = this.valueIn(row) ?? null;
    const equal = { ...this.at(value), id: { [beyond]: row['id'] } };
    if (value === null || kind.ranks !== undefined) return equal;
    return {
      AND: [this.at({ [`${beyond}e`]: value }), { OR: [this.at({ [beyond]: value }), equal] }],
    };
  }

  private beyond(value: unknown): Where[] {
    const { kind, direction } = this.sort;
    if (kind.ranks === undefined) return [this.at({ [direction === 'asc' ? 'gt' : 'lt']: value })];
    const rank = kind.ranks.indexOf(value);
    const rest = direction === 'asc' ? kind.ranks.slice(rank + 1) : kind.ranks.slice(0, rank);
    return rest.map((each) => this.at(each));
  }

  private at(condition: unknown): Where {
    return placed(columnName(this.sort.name, this.sort.kind), this.sort.kind, condition);
  }

  private valueIn(row: Row): unknown {
    const { name, kind } = this.sort;
    const holder = kind.computed ? (row['computed'] as Row | null) : row;
    return holder?.[columnName(name, kind)];
  }
}

/** What `q` and the filters of a query ask for. Words are not looked for in `hidden` fields. */
export function conditionsOf(
  { fields, references = {}, links = {}, search = [] }: RecordsDefinition<unknown>,
  query: RecordsFilter,
  hidden: ReadonlySet<string> = new Set(),
): Where[] {
  const searched = search.filter((name) => !hidden.has(name));
  const asked = query as unknown as Readonly<Record<string, unknown>>;
  return [
    ...wordConditions(searched, query.q),
    ...Object.entries(fields).flatMap(([name, kind]) => fieldConditions(name, kind, asked)),
    ...Object.keys(references)
      .filter((name) => asked[name] !== undefined)
      .map((name) => ({ [`${name}Id`]: { in: asked[name] } })),
    ...Object.entries(links)
      .filter(([name]) => asked[name] !== undefined)
      .map(([name, { otherField }]) => ({
        [name]: { some: { [otherField]: { in: asked[name] } } },
      })),
  ];
}

function fieldConditions(name: string, kind: FieldKind, asked: Row): Where[] {
  const at = (condition: unknown) => placed(columnName(name, kind), kind, condition);
  const exactly = asked[name];
  const [from, to] = [asked[`${name}From`], asked[`${name}To`]];
  return [
    ...(exactly === undefined ? [] : [at(Array.isArray(exactly) ? { in: exactly } : exactly)]),
    ...(from === undefined ? [] : [at({ gte: kind.toColumn(from) })]),
    ...(to === undefined ? [] : [at({ lte: kind.toColumn(to) })]),
  ];
}

/** The fields that a query asks about, beside `q`. */
export function askedFields(fields: object, query: RecordsFilter, order: ListOrder): string[] {
  return [order.field, ...filteredFields(fields, query)];
}

/** The fields that a query filters by. */
export function filteredFields(fields: object, query: object): string[] {
  const asked = query as Readonly<Record<string, unknown>>;
  return Object.keys(fields).filter((name) =>
    [name, `${name}From`, `${name}To`].some((key) => asked[key] !== undefined),
  );
}

function columnName(name: string, kind: FieldKind): string {
  return kind.parts === undefined ? name : name + (kind.parts[0] ?? '');
}

function placed(name: string, { computed }: FieldKind, condition: unknown): Where {
  return computed ? { computed: { [name]: condition } } : { [name]: condition };
}

function wordConditions(search: readonly string[], q: string | undefined): Where[] {
  return q === undefined ? [] : [{ OR: search.map((name) => ({ [name]: containing(q) })) }];
}
