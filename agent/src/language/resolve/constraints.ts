import type { Check, Index, Relation, UniqueConstraint } from '../../model/index.ts';
import { type Reporter, suggestion } from '../diagnostics/index.ts';
import { checkPlace, type ExpressionReader, wherePlace } from '../expressions/index.ts';
import type { Located } from '../source.ts';
import type { SpecCheck, SpecIndex, SpecUnique } from '../spec/entity.shape.ts';
import type { EntityDraft } from './draft.ts';

/** Unique constraints, indexes and checks of one entity. */
export class ConstraintReader {
  readonly #draft: EntityDraft;
  readonly #columns: ReadonlyMap<string, Column>;
  readonly #expressions: ExpressionReader;
  readonly #reporter: Reporter;

  constructor(
    draft: EntityDraft,
    relations: readonly Relation[],
    expressions: ExpressionReader,
    reporter: Reporter,
  ) {
    this.#draft = draft;
    this.#columns = columnsOf(draft, relations);
    this.#expressions = expressions;
    this.#reporter = reporter;
  }

  readUnique(spec: SpecUnique): UniqueConstraint {
    const columns = this.#read(spec.fields?.value ?? [], 'unique', isComparable);
    const { where } = spec;
    return {
      name: spec.name?.value ?? this.#name(columns, 'key'),
      fields: columns.map(({ field }) => field),
      where:
        where === undefined
          ? null
          : this.#expressions.readCondition(where, this.#draft.name, wherePlace),
    };
  }

  readIndex(spec: SpecIndex): Index {
    const using = spec.using?.value ?? 'btree';
    const columns = this.#read(spec.fields?.value ?? [], `in a ${using} index`, fits[using]);
    const name = spec.name?.value ?? this.#name(columns, 'idx');
    return { name, fields: columns.map(({ field }) => field), using };
  }

  readCheck(spec: SpecCheck): Check[] {
    if (spec.name === undefined || spec.expr === undefined) return [];
    const expression = this.#expressions.readCondition(spec.expr, this.#draft.name, checkPlace);
    if (expression === null) return [];
    return [{ name: `${this.#draft.names.table}_${spec.name.value}_check`, expression }];
  }

  #read(
    names: readonly Located<string>[],
    use: string,
    allows: (column: Column) => boolean,
  ): Column[] {
    const seen = new Set<string>();
    return names.flatMap(({ value, range }): Column[] => {
      const column = this.#columns.get(value);
      if (column === undefined) {
        const message = `${this.#draft.name} has no field \`${value}\``;
        const hint = suggestion(value, this.#columns.keys());
        this.#reporter.error('SPEC.UNKNOWN_FIELD', range, message, hint);
        return [];
      }
      if (seen.has(column.field)) {
        this.#reporter.error('SPEC.NAME_CLASH', range, `\`${value}\` stands twice`);
        return [];
      }
      seen.add(column.field);
      if (allows(column)) return [column];
      const message = `\`${value}\` is ${column.what}, which cannot be ${use}`;
      this.#reporter.error('SPEC.OPTION_NOT_ALLOWED', range, message);
      return [];
    });
  }

  #name(columns: readonly Column[], suffix: string): string {
    return [this.#draft.names.table, ...columns.map(({ column }) => column), suffix].join('_');
  }
}

interface Column {
  readonly field: string;
  readonly column: string;
  readonly kind: string;
  /** For messages. */
  readonly what: string;
}

/** By every name that a spec may call them: a relation by its name and its id. */
function columnsOf(draft: EntityDraft, relations: readonly Relation[]): Map<string, Column> {
  const columns = new Map<string, Column>(
    ['createdAt', 'updatedAt', 'createdById'].map((field) => [
      field,
      {
        field,
        column: field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
        kind: 'datetime',
        what: '',
      },
    ]),
  );
  for (const { field, spec } of draft.fields) {
    const kind = spec?.computed === undefined ? field.type.kind : 'computed';
    const what = kind === 'computed' ? 'computed' : `a ${kind}`;
    columns.set(field.name, { field: field.name, column: field.column, kind, what });
  }
  for (const relation of relations) {
    if (relation.kind !== 'belongsTo') continue;
    const column = {
      field: relation.idField,
      column: relation.column,
      kind: 'uuid',
      what: 'a relation',
    };
    columns.set(relation.name, column).set(relation.idField, column);
  }
  return columns;
}

const large = ['json', 'list', 'money', 'computed', 'text', 'richtext'];
const isComparable = ({ kind }: Column) => !large.includes(kind);
const fits: Readonly<Record<'btree' | 'trigram' | 'gin', (column: Column) => boolean>> = {
  btree: isComparable,
  trigram: ({ kind }) =>
    ['string', 'text', 'richtext', 'email', 'url', 'phone', 'slug'].includes(kind),
  gin: ({ kind }) => kind === 'json' || kind === 'list',
};
