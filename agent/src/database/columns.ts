import type { App, BelongsTo, DefaultValue, Entity, Field, FieldType } from '../model/index.ts';
import { camelCase, literal, quote } from './identifiers.ts';
import { belongsToOf, isRequired, storedFields } from './lookup.ts';
import type { Column } from './schema.ts';

/** All columns of an entity's table, in the order in which a table is made. */
export function columnsOfEntity(entity: Entity, app: App): Column[] {
  const column = (name: string, type: string, required: boolean, value: string | null): Column => ({
    label: `${entity.name}.${camelCase(name)}`,
    name,
    type,
    required,
    default: value,
    backfill: null,
  });
  const now = 'CURRENT_TIMESTAMP';
  return [
    column('id', 'UUID', true, 'uuidv7()'),
    ...(entity.scope === 'global'
      ? []
      : [column('tenant_id', 'UUID', true, 'current_tenant_id()')]),
    ...storedFields(entity).flatMap((field) => columnsOfField(entity, field, app)),
    ...belongsToOf(entity).map((relation) => columnOfRelation(entity, relation)),
    column('created_by_id', 'UUID', false, 'current_actor_id()'),
    column('version', 'INTEGER', true, '1'),
    ...(entity.softDelete ? [column('deleted_at', 'TIMESTAMPTZ(3)', false, null)] : []),
    column('created_at', 'TIMESTAMPTZ(3)', true, now),
    column('updated_at', 'TIMESTAMPTZ(3)', true, now),
  ];
}

function columnOfRelation(entity: Entity, relation: BelongsTo): Column {
  return {
    label: `${entity.name}.${relation.name}`,
    name: relation.column,
    type: 'UUID',
    required: relation.required,
    default: relation.defaultsToUser ? 'current_actor_id()' : null,
    backfill: null,
  };
}

function columnsOfField(entity: Entity, field: Field, app: App): Column[] {
  const { type } = field;
  const base = {
    label: `${entity.name}.${field.name}`,
    name: field.column,
    required: isRequired(field),
    default: sqlDefault(field.default, type, app),
    backfill:
      sqlDefault(field.backfill, type, app)?.replace('current_actor_id()', '"created_by_id"') ??
      null,
  };
  if (type.kind === 'money') {
    const [amount, currency] = moneyDefault(field.default);
    const [amountThen, currencyThen] = moneyDefault(field.backfill);
    return [
      {
        ...base,
        name: `${field.column}_amount`,
        type: 'DECIMAL(19,4)',
        default: amount,
        backfill: amountThen,
      },
      {
        ...base,
        name: `${field.column}_currency`,
        type: 'CHAR(3)',
        default: currency,
        backfill: currencyThen,
      },
    ];
  }
  if (type.kind === 'sequence') return [{ ...base, type: 'TEXT', default: "''" }];
  if (type.kind === 'list') {
    const item = sqlType(type.of.kind === 'enum' ? type.of : { kind: 'text' }, app);
    return [{ ...base, type: `${item}[]`, default: base.default ?? `ARRAY[]::${item}[]` }];
  }
  return [{ ...base, type: sqlType(type, app), isHtml: type.kind === 'richtext' }];
}

const scalarTypes: Partial<Record<FieldType['kind'], string>> = {
  // People read these in order, so they sort as people expect in any database.
  string: 'TEXT COLLATE "und-x-icu"',
  // A fractional index, which only byte order sorts rightly.
  position: 'TEXT COLLATE "C"',
  int: 'INTEGER',
  bigint: 'BIGINT',
  boolean: 'BOOLEAN',
  date: 'DATE',
  time: 'TIME(0)',
  datetime: 'TIMESTAMPTZ(3)',
  uuid: 'UUID',
  json: 'JSONB',
};

/** The PostgreSQL type of a field that has one column. A duration is ISO 8601 text, which no type keeps as written. */
function sqlType(type: FieldType, app: App): string {
  if (type.kind === 'decimal') return `DECIMAL(${type.precision},${type.scale})`;
  if (type.kind === 'enum') return quote(enumTypeName(app, type.enum));
  return scalarTypes[type.kind] ?? 'TEXT';
}

export function enumTypeName(app: App, name: string): string {
  const found = app.enums.find((each) => each.name === name);
  if (!found) throw new Error(`The app ${app.name} has no enum ${name}.`);
  return found.typeName;
}

function sqlDefault(value: DefaultValue | null, type: FieldType, app: App): string | null {
  if (value === null) return null;
  if (value.kind !== 'literal') {
    return { now: 'CURRENT_TIMESTAMP', userId: 'current_actor_id()', uuid: 'uuidv7()' }[value.kind];
  }
  if (value.value === null) return null;
  if (type.kind === 'json') return literal(JSON.stringify(value.value));
  if (type.kind === 'list' && Array.isArray(value.value)) {
    const item = type.of.kind === 'enum' ? quote(enumTypeName(app, type.of.enum)) : 'TEXT';
    const items = (value.value as readonly unknown[]).map((each) => literal(String(each)));
    return `ARRAY[${items.join(', ')}]::${item}[]`;
  }
  const text = typeof value.value === 'object' ? JSON.stringify(value.value) : String(value.value);
  return ['int', 'bigint', 'decimal', 'boolean'].includes(type.kind) ? text : literal(text);
}

/** Of `{ amount: '12.50', currency: 'EUR' }`. */
function moneyDefault(value: DefaultValue | null): [string | null, string | null] {
  if (value?.kind !== 'literal' || typeof value.value !== 'object' || value.value === null) {
    return [null, null];
  }
  const { amount, currency } = value.value as { amount?: unknown; currency?: unknown };
  return [String(amount), literal(String(currency))];
}
