import type { App, Entity, Enum, Expression, Relation } from '../model/index.ts';

/**
 * The previous app under the names of the next: what was renamed (`renamedFrom`) has its new name wherever it is spoken of,
 * and nothing else differs. So what still differs afterwards is more than a name.
 */
export function renamedApp(previous: App, next: App): App {
  const names = new Names(previous, next);
  const rename = (value: unknown, entity: Entity): unknown => names.inExpressions(value, entity);
  return {
    ...previous,
    enums: previous.enums.map((each) => names.enum(each)),
    entities: previous.entities.map((entity) => {
      const target = names.nextOf(entity);
      const field = (name: string) => names.field(entity, name);
      const renamed = rename(entity, entity) as Entity;
      const { unique, indexes } = target ?? { unique: [], indexes: [] };
      return {
        ...renamed,
        ...(target && { name: target.name, names: target.names }),
        display: field(entity.display),
        fields: renamed.fields.map((each, index) => {
          const { name, type } = entity.fields[index] ?? each;
          const found = target?.fields.find((other) => other.name === field(name));
          const column = found?.column ?? each.column;
          return {
            ...each,
            name: field(name),
            column,
            type: names.enumsIn(type) as typeof type,
            default: names.valueIn(type, each.default) as typeof each.default,
          };
        }),
        relations: entity.relations.map((each) => names.relation(entity, each)),
        unique: renamed.unique.map((each) => {
          const fields = each.fields.map(field);
          const same = unique.find((other) => sameList(other.fields, fields));
          return { ...each, fields, name: same?.name ?? each.name };
        }),
        indexes: renamed.indexes.map((each) => {
          const fields = each.fields.map(field);
          const same = indexes.find(
            (other) => sameList(other.fields, fields) && other.using === each.using,
          );
          return { ...each, fields, name: same?.name ?? each.name };
        }),
        checks: renamed.checks.map((each) => {
          const text = JSON.stringify(each.expression);
          const same = target?.checks.find((other) => JSON.stringify(other.expression) === text);
          return { ...each, name: same?.name ?? each.name };
        }),
        workflow: renamed.workflow && names.workflow(entity, renamed.workflow),
      };
    }),
    pages: previous.pages.map((page) => {
      const entity = previous.entities.find(({ name }) => name === page.entity);
      if (!entity) return page;
      const field = (name: string) => names.field(entity, name);
      const named = { ...page, entity: names.nextOf(entity)?.name ?? page.entity };
      if (named.kind === 'list') {
        const sorts = named.sorts.map((sort) =>
          sort.startsWith('-') ? `-${field(sort.slice(1))}` : field(sort),
        );
        return { ...named, sorts, filters: named.filters.map(field) };
      }
      return named.kind === 'checklist'
        ? { ...named, title: field(named.title), due: field(named.due) }
        : named;
    }),
  };
}

function sameList(first: readonly string[], second: readonly string[]): boolean {
  return first.length === second.length && first.every((item, index) => item === second[index]);
}

/** What each name of the previous app has become. */
class Names {
  readonly #previous: App;
  readonly #next: App;

  constructor(previous: App, next: App) {
    this.#previous = previous;
    this.#next = next;
  }

  nextOf({ name }: { name: string }): Entity | undefined {
    const { entities } = this.#next;
    const isKept = entities.some((each) => each.name === name);
    return entities.find((each) => (isKept ? each.name === name : each.renamedFrom === name));
  }

  nextEnum(name: string): Enum | undefined {
    const { enums } = this.#next;
    const isKept = enums.some((each) => each.name === name);
    const found = enums.find((each) => (isKept ? each.name === name : each.renamedFrom === name));
    return found ?? this.#workflowEnum(name);
  }

  /** The states of a workflow are an enum that takes its name from the entity. */
  #workflowEnum(name: string): Enum | undefined {
    for (const entity of this.#previous.entities) {
      const type = entity.fields.find((field) => field.name === entity.workflow?.field)?.type;
      if (type?.kind !== 'enum' || type.enum !== name) continue;
      const target = this.nextOf(entity);
      const next = target?.fields.find((field) => field.name === target.workflow?.field)?.type;
      if (next?.kind === 'enum') return this.#next.enums.find((each) => each.name === next.enum);
    }
    return undefined;
  }

  /** A field's, a relation's or a relation's id's new name. */
  field(entity: Entity, name: string): string {
    const target = this.nextOf(entity);
    if (!target) return name;
    const fields = entity.fields.map((each) => each.name);
    if (fields.includes(name)) {
      if (target.fields.some((each) => each.name === name)) return name;
      return target.fields.find((each) => each.renamedFrom === name)?.name ?? name;
    }
    for (const relation of entity.relations) {
      const renamed = this.#relationOf(target, relation);
      if (relation.name === name) return renamed?.name ?? name;
      if (
        relation.kind === 'belongsTo' &&
        relation.idField === name &&
        renamed?.kind === 'belongsTo'
      ) {
        return renamed.idField;
      }
    }
    return name;
  }

  #relationOf(target: Entity, { name }: { name: string }): Relation | undefined {
    return (
      target.relations.find((each) => each.name === name) ??
      target.relations.find((each) => 'renamedFrom' in each && each.renamedFrom === name)
    );
  }

  relation(entity: Entity, relation: Relation): Relation {
    const other = this.#previous.entities.find(({ name }) => name === relation.entity);
    const named = { ...relation, entity: (other && this.nextOf(other)?.name) ?? relation.entity };
    const target = this.nextOf(entity);
    const next = target && this.#relationOf(target, relation);
    if (named.kind === 'belongsTo' && next?.kind === 'belongsTo') {
      return { ...named, name: next.name, column: next.column, idField: next.idField };
    }
    if (named.kind === 'manyToMany' && next?.kind === 'manyToMany') {
      const { table, ownColumn, otherColumn } = next;
      return { ...named, table, ownColumn, otherColumn };
    }
    return named;
  }

  enum(previous: Enum): Enum {
    const next = this.nextEnum(previous.name);
    const values = previous.values.map((value) => ({
      ...value,
      name: this.#value(previous.name, value.name),
    }));
    return { ...previous, values, ...(next && { name: next.name, typeName: next.typeName }) };
  }

  /** A value is renamed where the next has it from this one, and did not have it already. */
  #value(enumName: string, value: string): string {
    const before = this.#previous.enums.find(({ name }) => name === enumName)?.values ?? [];
    const values = this.nextEnum(enumName)?.values ?? [];
    if (values.some(({ name }) => name === value)) return value;
    const renamed = values.find(({ renamedFrom }) => renamedFrom === value)?.name;
    return renamed === undefined || before.some(({ name }) => name === renamed) ? value : renamed;
  }

  enumsIn(type: Entity['fields'][number]['type']): unknown {
    if (type.kind === 'enum') return { ...type, enum: this.nextEnum(type.enum)?.name ?? type.enum };
    if (type.kind === 'list' && type.of.kind === 'enum')
      return { ...type, of: this.enumsIn(type.of) };
    return type;
  }

  valueIn(type: Entity['fields'][number]['type'], value: unknown): unknown {
    const item = type.kind === 'list' ? type.of : type;
    if (item.kind !== 'enum' || typeof value !== 'object' || value === null) return value;
    const given = (value as { value?: unknown }).value;
    const renamed = (each: unknown) =>
      typeof each === 'string' ? this.#value(item.enum, each) : each;
    return 'value' in value
      ? { ...value, value: Array.isArray(given) ? given.map(renamed) : renamed(given) }
      : value;
  }

  workflow(
    entity: Entity,
    workflow: NonNullable<Entity['workflow']>,
  ): NonNullable<Entity['workflow']> {
    const type = entity.fields.find(({ name }) => name === entity.workflow?.field)?.type;
    const state = (name: string) => (type?.kind === 'enum' ? this.#value(type.enum, name) : name);
    return {
      ...workflow,
      field: this.field(entity, workflow.field),
      initial: state(workflow.initial),
      states: workflow.states.map((each) => ({ ...each, name: state(each.name) })),
      transitions: workflow.transitions.map((each) => ({
        ...each,
        from: each.from.map(state),
        to: state(each.to),
      })),
    };
  }

  /** Every expression inside a piece of an entity, with the new names. */
  inExpressions(value: unknown, entity: Entity): unknown {
    if (Array.isArray(value)) return value.map((item) => this.inExpressions(item, entity));
    if (typeof value !== 'object' || value === null) return value;
    const node = value as Partial<Expression>;
    if (node.kind === 'field' && 'path' in node) return this.#reference(node as FieldNode, entity);
    if (node.kind === 'canRead' && 'relation' in node) {
      const relation = node.relation ?? '';
      return {
        ...node,
        relation: this.field(entity, relation),
        entity: this.#entityName(node.entity ?? ''),
      };
    }
    const compared = comparedField(node);
    const literals = compared && this.#enumOf(compared);
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => [
        key,
        literals
          ? renameLiterals(this.inExpressions(item, entity), (text) => this.#value(literals, text))
          : this.inExpressions(item, entity),
      ]),
    );
  }

  #entityName(name: string): string {
    return this.nextOf({ name })?.name ?? name;
  }

  #enumOf({ entity, field }: FieldNode): string | null {
    const found = this.#previous.entities.find(({ name }) => name === entity);
    const type = found?.fields.find(({ name }) => name === field)?.type;
    return type?.kind === 'enum' ? type.enum : null;
  }

  #reference(node: FieldNode, from: Entity): FieldNode {
    let entity: Entity | undefined = from;
    const path = node.path.map((name) => {
      const current: Entity | undefined = entity;
      const relation = current?.relations.find((each) => each.name === name);
      entity = this.#previous.entities.find((each) => each.name === relation?.entity);
      return current ? this.field(current, name) : name;
    });
    const last = this.#previous.entities.find(({ name }) => name === node.entity);
    const field = last ? this.field(last, node.field) : node.field;
    return { ...node, path, field, entity: this.#entityName(node.entity) };
  }
}

type FieldNode = Extract<Expression, { kind: 'field' }>;

function comparedField(node: Partial<Expression>): FieldNode | null {
  const sides =
    node.kind === 'binary' ? [node.left, node.right] : node.kind === 'in' ? [node.value] : [];
  return sides.find((side): side is FieldNode => side?.kind === 'field') ?? null;
}

function renameLiterals(value: unknown, rename: (text: string) => string): unknown {
  if (Array.isArray(value)) return value.map((item) => renameLiterals(item, rename));
  if (typeof value !== 'object' || value === null) return value;
  const node = value as Partial<Expression>;
  return node.kind === 'literal' && typeof node.value === 'string'
    ? { ...node, value: rename(node.value) }
    : value;
}
