import type { BelongsTo, FieldType, Relation, ValueType } from '../../model/index.ts';
import type { Attribute, Catalog, CatalogEntity } from '../expressions/index.ts';
import type { Drafts, EntityDraft } from './draft.ts';
import type { Enums } from './enums.ts';
import { isSoftlyDeleted } from './soft-delete.ts';

const valueTypes: Readonly<Record<FieldType['kind'], ValueType>> = {
  string: 'string',
  text: 'string',
  richtext: 'string',
  email: 'string',
  url: 'string',
  phone: 'string',
  slug: 'string',
  color: 'string',
  enum: 'string',
  sequence: 'string',
  position: 'string',
  int: 'number',
  bigint: 'number',
  decimal: 'number',
  boolean: 'boolean',
  date: 'date',
  time: 'time',
  datetime: 'timestamp',
  duration: 'duration',
  uuid: 'uuid',
  json: 'json',
  money: 'money',
  list: 'list',
};

export function expressionType(type: FieldType): { value: ValueType; enum: string | null } {
  return { value: valueTypes[type.kind], enum: type.kind === 'enum' ? type.enum : null };
}

/** What expressions can name of every entity. */
export function buildCatalog(
  drafts: Drafts,
  relations: ReadonlyMap<string, readonly Relation[]>,
  enums: Enums,
): Catalog {
  const entities = [...drafts.values()].map((draft): [string, CatalogEntity] => [
    draft.name,
    { name: draft.name, attributes: attributesOf(draft, relations.get(draft.name) ?? []) },
  ]);
  const values = enums.all.map(({ enum: { name, values } }): [string, string[]] => [
    name,
    values.map((value) => value.name),
  ]);
  return { entities: new Map(entities), enums: new Map(values) };
}

function attributesOf(draft: EntityDraft, relations: readonly Relation[]): Map<string, Attribute> {
  const attributes = new Map<string, Attribute>([
    ['id', stored('uuid')],
    ['createdAt', stored('timestamp')],
    ['updatedAt', stored('timestamp')],
    ['createdById', stored('uuid', true)],
    ['createdBy', { kind: 'belongsTo', entity: 'User', idField: 'createdById', nullable: true }],
  ]);
  if (isSoftlyDeleted(draft.spec)) attributes.set('deletedAt', stored('timestamp', true));
  for (const { field, spec } of draft.fields) {
    const { value, enum: enumName } = expressionType(field.type);
    attributes.set(field.name, {
      kind: 'field',
      type: value,
      enum: enumName,
      nullable: !field.required,
      computed: spec?.computed ?? null,
    });
  }
  for (const relation of relations) {
    if (relation.kind === 'belongsTo') addParent(attributes, relation);
    else attributes.set(relation.name, { kind: 'many' });
  }
  return attributes;
}

function addParent(attributes: Map<string, Attribute>, relation: BelongsTo): void {
  const { name, entity, idField, required } = relation;
  attributes.set(name, { kind: 'belongsTo', entity, idField, nullable: !required });
  attributes.set(idField, stored('uuid', !required));
}

function stored(type: ValueType, nullable = false): Attribute {
  return { kind: 'field', type, enum: null, nullable, computed: null };
}
