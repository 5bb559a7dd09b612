import pluralize from 'pluralize';
import { snakeCase } from '../../language/names/index.ts';
import type { App, Check, Entity, Index, Relation, UniqueConstraint } from '../../model/index.ts';
import type { Content, EntityContent } from '../spec/content.ts';
import { expressionText } from './expression-text.ts';
import { fieldContent } from './field-content.ts';
import { labelContent } from './label-content.ts';
import { accessContent } from './rule-content.ts';
import { workflowContent } from './workflow-content.ts';

/** An entity as a spec writes it. What mixins brought stands in it itself. */
export function entityContent(entity: Entity, app: App): EntityContent {
  const { name, names, workflow } = entity;
  const locale = app.defaultLocale;
  const redacted = entity.fields.filter((field) => field.redacted).map((field) => field.name);
  const own = entity.fields.filter(
    (field) => field.type.kind !== 'position' && field.name !== workflow?.field,
  );
  return {
    ...labelContent('label', entity.label, name, locale),
    ...labelContent('labelPlural', entity.labelPlural, names.pascalPlural, locale),
    ...(names.pascalPlural === pluralize(name) ? {} : { plural: names.pascalPlural }),
    ...(entity.renamedFrom === null ? {} : { renamedFrom: entity.renamedFrom }),
    ...(entity.scope === 'organization' ? {} : { scope: entity.scope }),
    ...softDeleteOf(entity),
    ...(entity.audit
      ? redacted.length > 0
        ? { audit: { redact: redacted } }
        : {}
      : { audit: false }),
    ...(entity.ordered ? { ordered: true } : {}),
    ...(entity.display === 'id' ? {} : { display: entity.display }),
    fields: Object.fromEntries(own.map((field) => [field.name, fieldContent(field, locale)])),
    relations: Object.fromEntries(
      entity.relations
        .filter((relation) => !isBrought(entity, relation, app))
        .map((relation) => [relation.name, relationContent(relation, locale)]),
    ),
    unique: entity.unique.map((each) => uniqueContent(entity, each)),
    indexes: entity.indexes.map((each) => indexContent(entity, each)),
    checks: entity.checks.map((check) => checkContent(entity, check)),
    ...(workflow === null ? {} : { workflow: workflowContent(entity, workflow, app) }),
    access: accessContent({ ...entity.access }),
    ...(entity.custom === undefined ? {} : { custom: [...entity.custom] }),
  };
}

function softDeleteOf({ softDelete }: Entity): Content {
  if (softDelete === null) return {};
  const { retentionDays } = softDelete;
  return { softDelete: retentionDays === 30 ? true : { retention: `P${retentionDays}D` } };
}

/** The side of a many-to-many that only the other side names: were it said, it would be the owner. */
function isBrought(entity: Entity, relation: Relation, app: App): boolean {
  if (relation.kind !== 'manyToMany' || relation.isOwner) return false;
  const order = app.entities.map(({ name }) => name);
  return order.indexOf(entity.name) <= order.indexOf(relation.entity);
}

function relationContent(relation: Relation, locale: string): Content {
  const labels = {
    ...labelContent('label', relation.label, relation.name, locale),
    ...labelContent('help', relation.help, null, locale),
  };
  const inverse = relation.inverse === null ? {} : { inverse: relation.inverse };
  const base = { type: relation.kind, entity: relation.entity, ...inverse };
  if (relation.kind !== 'belongsTo') {
    const renamed = relation.kind === 'manyToMany' ? relation.renamedFrom : null;
    return { ...base, ...(renamed === null ? {} : { renamedFrom: renamed }), ...labels };
  }
  const usual = relation.required ? 'restrict' : 'setNull';
  return {
    ...base,
    ...(relation.required ? { required: true } : {}),
    ...(relation.immutable ? { immutable: true } : {}),
    ...(relation.onDelete === usual ? {} : { onDelete: relation.onDelete }),
    ...(relation.defaultsToUser ? { default: 'user.id' } : {}),
    ...(relation.renamedFrom === null ? {} : { renamedFrom: relation.renamedFrom }),
    ...labels,
  };
}

function uniqueContent(entity: Entity, { name, fields, where }: UniqueConstraint): Content {
  return {
    fields: [...fields],
    ...(where === null ? {} : { where: expressionText(where) }),
    ...nameContent(entity, name, fields, 'key'),
  };
}

function indexContent(entity: Entity, { name, fields, using }: Index): Content {
  return {
    fields: [...fields],
    ...(using === 'btree' ? {} : { using }),
    ...nameContent(entity, name, fields, 'idx'),
  };
}

function nameContent(
  { names }: Entity,
  name: string,
  fields: readonly string[],
  suffix: string,
): Content {
  const usual = [names.table, ...fields.map(snakeCase), suffix].join('_');
  return name === usual ? {} : { name };
}

/** The constraint has the table's name in its own. */
function checkContent({ names }: Entity, { name, expression }: Check): Content {
  const own = name.slice(names.table.length + 1).replace(/_check$/, '');
  return { name: own, expr: expressionText(expression) };
}
