import type { BadgeTone } from '@monorepo/ui/badge';

/** A record as the api represents it. What of it is where, its definition says. */
export interface RecordData {
  readonly id: string;
  readonly version: number;
  readonly [name: string]: unknown;
}

/** How a record is shown that belongs to another one. */
export interface RecordReference {
  readonly id: string;
  readonly label: string;
}

export interface RecordOption {
  readonly value: string;
  readonly label: string;
  readonly tone?: BadgeTone;
}

interface FieldBase {
  /** As the api has it: `dueAt`. */
  readonly name: string;
  readonly label: string;
  readonly help?: string;
  readonly required?: boolean;
  /** Set when the record is made, never after. */
  readonly immutable?: boolean;
  /** Never written by people: counted, computed, or moved by transitions. */
  readonly readOnly?: boolean;
  /** Whom it is for, where that is not everybody who may read or write the record. */
  readonly readRoles?: readonly string[];
  readonly writeRoles?: readonly string[];
  /** What a new record begins with. A text that begins empty stays a text when it is emptied. */
  readonly initial?: unknown;
  /** Where a new record leaves it out, the api knows what to put there. */
  readonly filledIn?: boolean;
}

interface TextField {
  readonly kind:
    'string' | 'text' | 'richtext' | 'email' | 'url' | 'phone' | 'slug' | 'color' | 'uuid';
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
}

interface NumberField {
  readonly kind: 'int' | 'bigint' | 'decimal' | 'money';
  readonly min?: number | string;
  readonly max?: number | string;
  /** Digits after the point. */
  readonly scale?: number;
}

interface PlainField {
  readonly kind: 'boolean' | 'date' | 'time' | 'datetime' | 'duration' | 'json' | 'sequence';
}

interface EnumField {
  readonly kind: 'enum';
  readonly options: readonly RecordOption[];
}

interface ListField {
  readonly kind: 'list';
  /** What may be in it; anything where there are none. */
  readonly options?: readonly RecordOption[];
}

interface RelationField {
  readonly kind: 'relation' | 'relations';
  /** The route of the other records, or `members`. */
  readonly to: string;
  /** The other record's field that names it to people. */
  readonly display: string;
  /** What is written: `companyId`, `labelIds`. */
  readonly writeAs: string;
  /** The api can search the others; else the first hundred are searched in the browser. */
  readonly searchable?: boolean;
  /** The others have a page each. */
  readonly linked?: boolean;
}

type KindOfField = TextField | NumberField | PlainField | EnumField | ListField | RelationField;

export type RecordField = FieldBase & KindOfField;

type WithKind<Field, Kind> = Field extends { kind: infer Known }
  ? Kind extends Known
    ? Field
    : never
  : never;

/** The fields that may be of a kind. */
export type FieldOf<Kind extends RecordField['kind']> = FieldBase & WithKind<KindOfField, Kind>;

export interface RecordTransition {
  /** `POST .../{id}/{name}`. */
  readonly name: string;
  readonly label: string;
  readonly from: readonly string[];
  readonly to: string;
}

/** A column for each value of a field, and a card for each record. */
export interface RecordKanban {
  readonly kind: 'kanban';
  /** An enum; its pages are below `kanban/` by its name. */
  readonly by: string;
  /** What a card shows below its title. */
  readonly card: readonly string[];
}

/** The records on the days of a month. */
export interface RecordCalendar {
  readonly kind: 'calendar';
  /** A date or a moment; its pages are below `calendar/` by its name. */
  readonly by: string;
}

export type RecordListView = RecordKanban | RecordCalendar;

/** Records of another kind that belong to one of these, listed on its page. */
export interface RecordChildren {
  /** The route of the others. */
  readonly route: string;
  /** Their relation that points here. */
  readonly by: string;
  readonly label: string;
}

/** What the screens of one kind of record show, in the language of whoever looks. Plain data, so that the server can send it. */
export interface RecordDefinition {
  /** The noun of its permissions: `contact`. */
  readonly noun: string;
  /** Where its pages and the bff have it: `contacts`. */
  readonly route: string;
  readonly label: string;
  readonly labelPlural: string;
  /** The field that names a record to people. */
  readonly display: string;
  readonly softDelete?: boolean;
  readonly fields: readonly RecordField[];
  readonly children?: readonly RecordChildren[];
  readonly workflow?: { readonly field: string; readonly transitions: readonly RecordTransition[] };
  readonly list?: RecordListOptions;
  /** Other ways to look at what the list has. */
  readonly views?: readonly RecordListView[];
  readonly detail?: { readonly history: boolean };
  readonly form?: { readonly fields: readonly string[] };
}

export interface RecordListOptions {
  readonly columns: readonly string[];
  readonly filters: readonly string[];
  /** The first is the order the list opens with; a minus before it means descending. */
  readonly sorts: readonly string[];
  readonly search: boolean;
  /** `delete`, `restore`, a transition, or an enum or boolean field to set. */
  readonly bulk: readonly string[];
  /** The list can be had as a file. */
  readonly export?: boolean;
}

/** What the person who looks may do with records of one kind; a record's own `can` narrows it down. */
export interface RecordAccess {
  readonly read: boolean;
  readonly create: boolean;
  readonly update: boolean;
  readonly delete: boolean;
  /** To have the list as a file. */
  readonly export: boolean;
}

/** A kind of record on a screen of one organisation. */
export interface RecordScreen {
  /** The organisation's slug. */
  readonly organization: string;
  readonly definition: RecordDefinition;
  readonly may: RecordAccess;
}

export function fieldOf(definition: RecordDefinition, name: string): RecordField | undefined {
  return definition.fields.find((field) => field.name === name);
}

/** The fields of these names, in this order; names of what is not there for this person are passed over. */
export function fieldsOf(definition: RecordDefinition, names: readonly string[]): RecordField[] {
  return names.flatMap((name) => fieldOf(definition, name) ?? []);
}
