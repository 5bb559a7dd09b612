import type { BelongsTo, HasMany, Labels, ManyToMany, Relation } from '../../model/index.ts';
import type { Reporter } from '../diagnostics/index.ts';
import { pascalCase, singular, snakeCase } from '../names/index.ts';
import type { SpecRelation } from '../spec/relation.shape.ts';
import type { Drafts, EntityDraft, RelationDraft } from './draft.ts';
import type { LabelReader } from './labels.ts';

interface Context {
  readonly drafts: Drafts;
  readonly labels: LabelReader;
  readonly reporter: Reporter;
}

type Option = Exclude<
  keyof SpecRelation,
  'range' | 'keyRange' | 'type' | 'entity' | 'inverse' | 'label' | 'help'
>;

const optionsOf: Readonly<Record<RelationDraft['kind'], readonly Option[]>> = {
  belongsTo: ['required', 'immutable', 'onDelete', 'default', 'renamedFrom'],
  hasMany: ['onDelete'],
  hasOne: ['onDelete'],
  manyToMany: ['renamedFrom'],
};

export function resolveRelation(
  owner: EntityDraft,
  relation: RelationDraft,
  context: Context,
): Relation {
  const { spec, kind, name, entity } = relation;
  checkOptions(relation, context.reporter);
  const base = {
    name,
    entity,
    label: context.labels.read(spec?.label, name, `${owner.name}.${name}`),
    help: context.labels.readOptional(spec?.help),
  };
  if (kind === 'belongsTo') return resolveBelongsTo(owner, relation, base, context);
  if (kind === 'manyToMany') return resolveManyToMany(owner, relation, base, context);
  return { ...base, kind, inverse: relation.inverse?.name ?? '' } satisfies HasMany;
}

interface Base {
  readonly name: string;
  readonly entity: string;
  readonly label: Labels;
  readonly help: Labels;
}

function checkOptions(relation: RelationDraft, reporter: Reporter): void {
  const { spec, kind } = relation;
  const options: readonly Option[] = [
    'required',
    'immutable',
    'onDelete',
    'default',
    'renamedFrom',
  ];
  for (const option of options) {
    if (spec?.[option] === undefined || optionsOf[kind].includes(option)) continue;
    const message = `a relation of type ${kind} has no \`${option}\``;
    reporter.error('SPEC.OPTION_NOT_ALLOWED', spec.keyRange(option), message);
  }
}

function resolveBelongsTo(
  owner: EntityDraft,
  relation: RelationDraft,
  base: Base,
  context: Context,
): BelongsTo {
  const { spec, inverse } = relation;
  if (spec?.default !== undefined && base.entity !== 'User') {
    const message = '`default: user.id` goes with relations to User';
    context.reporter.error('SPEC.BAD_DEFAULT', spec.default.range, message);
  }
  return {
    ...base,
    kind: 'belongsTo',
    column: `${snakeCase(base.name)}_id`,
    idField: `${base.name}Id`,
    required: spec?.required?.value ?? false,
    unique: inverse?.kind === 'hasOne',
    immutable: spec?.immutable?.value ?? false,
    onDelete: onDelete(relation, context.reporter),
    defaultsToUser: spec?.default !== undefined,
    inverse: inverse?.name ?? null,
    inverseField: inverse?.name ?? inverseField(owner, relation, context.drafts),
    renamedFrom: spec?.renamedFrom?.value ?? null,
  };
}

/** Either side may say it; both only the same. */
function onDelete(relation: RelationDraft, reporter: Reporter): BelongsTo['onDelete'] {
  const own = relation.spec?.onDelete;
  const others = relation.inverse?.spec?.onDelete;
  const isRequired = relation.spec?.required?.value ?? false;
  if (own !== undefined && others !== undefined && own.value !== others.value) {
    const message = `the other side says \`${own.value}\``;
    reporter.error('SPEC.INVERSE_DISAGREES', others.range, message);
  }
  const said = own ?? others;
  if (said?.value === 'setNull' && isRequired) {
    const hint = 'use restrict or cascade, or make the relation optional';
    reporter.error(
      'SPEC.BAD_ON_DELETE',
      said.range,
      'a required relation cannot become empty',
      hint,
    );
  }
  return said?.value ?? (isRequired ? 'restrict' : 'setNull');
}

/** `ticketsAsAssignee` of `User`; of an entity that the relation is named after, `tickets`. */
function inverseField(owner: EntityDraft, relation: RelationDraft, drafts: Drafts): string {
  const target = drafts.get(relation.entity);
  const plain = owner.names.camelPlural;
  const isTaken =
    target === undefined ||
    target.fields.some(({ field }) => field.name === plain) ||
    target.relations.some(({ name }) => name === plain);
  const isNamedAfter = singular(relation.name) === target?.names.camel;
  return isNamedAfter && !isTaken ? plain : `${plain}As${pascalCase(relation.name)}`;
}

function resolveManyToMany(
  owner: EntityDraft,
  relation: RelationDraft,
  base: Base,
  context: Context,
): ManyToMany {
  const { inverse } = relation;
  const isOwner = inverse === null || isFirst(owner, relation, inverse, context.drafts);
  const [table, own, other] = isOwner
    ? joinTable(owner, relation)
    : swap(joinTable(context.drafts.get(relation.entity) ?? owner, inverse));
  return {
    ...base,
    kind: 'manyToMany',
    isOwner,
    inverse: inverse?.name ?? null,
    inverseField: inverse?.name ?? inverseField(owner, relation, context.drafts),
    table,
    ownColumn: own,
    otherColumn: other,
    idsField: `${singular(base.name)}Ids`,
    renamedFrom: relation.spec?.renamedFrom?.value ?? null,
  };
}

type JoinTable = readonly [table: string, ownColumn: string, otherColumn: string];

function joinTable(owner: EntityDraft, relation: RelationDraft): JoinTable {
  const ownColumn = `${snakeCase(owner.name)}_id`;
  const otherColumn = `${snakeCase(singular(relation.name))}_id`;
  const table = `${owner.names.table}_${snakeCase(relation.name)}`;
  return [table, ownColumn, otherColumn === ownColumn ? `other_${otherColumn}` : otherColumn];
}

function swap([table, own, other]: JoinTable): JoinTable {
  return [table, other, own];
}

/** The side that the spec names owns the table; where it names both, the first. */
function isFirst(
  owner: EntityDraft,
  relation: RelationDraft,
  inverse: RelationDraft,
  drafts: Drafts,
): boolean {
  if (relation.spec === null || inverse.spec === null) return relation.spec !== null;
  const order = [...drafts.keys()];
  const [own, others] = [order.indexOf(owner.name), order.indexOf(relation.entity)];
  if (own !== others) return own < others;
  return owner.relations.indexOf(relation) < owner.relations.indexOf(inverse);
}
