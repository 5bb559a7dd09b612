import type { Expression } from './expression.ts';
import type { Labels } from './names.ts';
import type { AccessRule } from './access.ts';

export type FieldType =
  | { readonly kind: 'string' | 'text' | 'richtext' | 'email' | 'url' | 'phone' | 'slug' | 'color' }
  | { readonly kind: 'int' | 'bigint' | 'boolean' | 'date' | 'time' | 'datetime' | 'duration' }
  | { readonly kind: 'uuid' | 'json' }
  | { readonly kind: 'decimal'; readonly precision: number; readonly scale: number }
  /** Two columns: `<name>_amount` numeric(19,4) and `<name>_currency` char(3), ISO 4217. */
  | { readonly kind: 'money' }
  | { readonly kind: 'enum'; readonly enum: string }
  | {
      readonly kind: 'list';
      readonly of: { readonly kind: 'string' } | { readonly kind: 'enum'; readonly enum: string };
    }
  /** A number counted up per organisation, shown as `HD-0001` for the format `HD-{0000}`. Stored as text. */
  | {
      readonly kind: 'sequence';
      readonly prefix: string;
      readonly digits: number;
      readonly suffix: string;
    }
  /** A fractional index in base 62: the order people drag records into. From `ordered: true` on the entity. */
  | { readonly kind: 'position' };

export type DefaultValue =
  | {
      readonly kind: 'literal';
      readonly value: string | number | boolean | null | readonly string[] | object;
    }
  | { readonly kind: 'now' | 'userId' | 'uuid' };

export interface Field {
  /** `dueAt`. */
  readonly name: string;
  /** `due_at`. */
  readonly column: string;
  readonly type: FieldType;
  /** Never null. A list never is; a boolean and whatever has a default is not, unless the spec says so. */
  readonly required: boolean;
  readonly default: DefaultValue | null;
  /** Inclusive. Of an int a number; of everything else a text: `12.50`, `2026-01-31`, `PT8H`. */
  readonly min: number | string | null;
  readonly max: number | string | null;
  /** Of a text, in characters, always with a maximum; of a list, in items. A required text has at least one. */
  readonly minLength: number | null;
  readonly maxLength: number | null;
  /** A regular expression that both JavaScript (`u`) and PostgreSQL read alike. */
  readonly pattern: string | null;
  /** Within the organisation; deleted records do not count where the entity is deleted softly. */
  readonly unique: boolean;
  /** Set when the record is made, never after. */
  readonly immutable: boolean;
  readonly normalize: readonly ('trim' | 'lower' | 'upper' | 'collapse')[];
  /** A: weighs most, D: least; null: not searched. */
  readonly search: 'A' | 'B' | 'C' | 'D' | null;
  /** Left out of the audit log's before and after. */
  readonly redacted: boolean;
  /** The field's name in the last spec that was generated. */
  readonly renamedFrom: string | null;
  /** What rows that are there get when the field becomes required. */
  readonly backfill: DefaultValue | null;
  /** Evaluated in SQL, never written. */
  readonly computed: Expression | null;
  readonly access: { readonly read: AccessRule | null; readonly write: AccessRule | null };
  readonly label: Labels;
  readonly help: Labels;
}
