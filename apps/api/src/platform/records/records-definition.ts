import type { Permission, Role } from '@monorepo/shared-types';
import type { ApplicationError } from '../../kernel/errors/index.ts';
import type { Client } from '../database/index.ts';
import type { FieldKind } from './field-kinds.ts';

/** What the kit asks of a Prisma model. */
export interface RecordModel {
  findMany(query: object): PromiseLike<unknown>;
  count(query: object): PromiseLike<number>;
  findFirst(query: object): PromiseLike<unknown>;
  create(query: object): PromiseLike<unknown>;
  updateManyAndReturn(query: object): PromiseLike<unknown>;
  updateMany(query: object): PromiseLike<{ count: number }>;
  deleteMany(query: object): PromiseLike<{ count: number }>;
}

/** Where another record is found, and what it is called. */
export interface Target {
  readonly table: string;
  /** The column that names it to people. */
  readonly label: string;
  /** What was deleted is not there. */
  readonly softDelete?: boolean;
}

/** A member of the organisation: called by name, or else by e-mail. */
export const member = { table: 'users', label: 'name' } as const satisfies Target;

/** Many records of another table, through a table of pairs. */
export interface Link extends Target {
  /** What a client writes: `labelIds`. */
  readonly ids: string;
  readonly pairs: string;
  readonly ownColumn: string;
  readonly otherColumn: string;
  /** In Prisma's model of the pairs: `labelId`. */
  readonly otherField: string;
}

export interface Transition {
  readonly from: readonly string[];
  readonly to: string;
  readonly permission: Permission;
  /** What must hold of the record; the database decides. */
  readonly guarded?: boolean;
}

export interface Workflow {
  readonly field: string;
  readonly transitions: Readonly<Record<string, Transition>>;
}

type Refusal = new () => ApplicationError;

/** A refusal of a unique constraint names the fields that are taken. */
type TakenError = new (fields: readonly string[]) => ApplicationError;

export interface FieldRoles {
  /** Whoever made a record may see more of it than of others. */
  readonly read?: readonly (Role | 'creator')[];
  readonly write?: readonly Role[];
}

/** Everything the kit knows of one kind of record. */
export interface RecordsDefinition<Item = object> {
  readonly table: string;
  /** Of what is worked out of a record, where there is anything. */
  readonly view?: string;
  /** The field that names a record to people, where a calendar has to know. */
  readonly display?: string;
  readonly model: (client: Client) => RecordModel;
  /** What Prisma reads: `true` for what is in the table, an object for what is joined. */
  readonly select: Readonly<Record<string, unknown>>;
  /** The contract's shape: nothing of the row leaves that is not named there. */
  readonly toRecord: (row: never) => Item;
  readonly fields: Readonly<Record<string, FieldKind<never>>>;
  /** By the name of the relation; written as `<name>Id`. */
  readonly references?: Readonly<Record<string, Target & { readonly nullable?: boolean }>>;
  readonly links?: Readonly<Record<string, Link>>;
  /** Fields in which `q` is looked for. */
  readonly search?: readonly string[];
  /** A deleted record stays, hidden, and can be restored. */
  readonly softDelete?: boolean;
  /** People drag the records into an order; a new one stands first. */
  readonly ordered?: boolean;
  readonly permissions: { readonly update?: Permission; readonly delete?: Permission };
  /** What the record's view says of the person who asks: `update`, `delete`, transitions. */
  readonly can?: readonly string[];
  readonly workflow?: Workflow;
  /** Who may see or set a field, where not everybody may who sees or changes the record. */
  readonly fieldRoles?: Readonly<Record<string, FieldRoles>>;
  /** Unique constraints and checks by their names in the database, and the fields they are about. */
  readonly unique?: Readonly<Record<string, readonly string[]>>;
  readonly checks?: Readonly<Record<string, readonly string[]>>;
  readonly errors: {
    readonly notFound: Refusal;
    readonly taken?: TakenError;
    readonly inUse?: Refusal;
    readonly illegal?: Refusal;
    readonly guardFailed?: Refusal;
  };
}

/**
 * Describes one kind of record to the kit.
 *
 * @param definition whose `toRecord` is checked against what `select` makes Prisma read
 */
export function defineRecords<Item>(definition: RecordsDefinition<Item>): RecordsDefinition<Item> {
  return definition;
}
