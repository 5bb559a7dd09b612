import type { Entity, Field, ScenarioValues } from '../../model/index.ts';
import { columnsOf } from '../../database/lookup.ts';
import { literal, quoted } from '../parts/imports.ts';

/** TypeScript, by key. */
export type Code = Readonly<Record<string, string>>;

/** The id of a member of the organisation that has the records, who is not who asks. */
export const someoneElse = 'owner.id';

/** An id of a scenario: who asks, a given record, one that is written out, or none. */
export function idCode(value: unknown): string {
  if (value === 'user.id') return 'scenario.userId';
  if (value === someoneElse) return 'scenario.ownerId';
  if (typeof value !== 'string') return 'null';
  const [, entity] = /^([A-Z]\w*)\.id$/.exec(value) ?? [];
  return entity === undefined ? quoted(value) : idVariable(entity);
}

/** `ticketId`: the id of a given record. */
export function idVariable(entity: string): string {
  return `${entity.charAt(0).toLowerCase()}${entity.slice(1)}Id`;
}

/** Values as a row has them, by column; links to others have rows of their own. */
export function columnCode(entity: Entity, values: ScenarioValues): Code {
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, value]): [string, string][] => {
      if (linkOf(entity, name) !== undefined) return [];
      const [column = '', second] = columnsOf(entity, name);
      if (second === undefined) return [[column, valueCode(entity, name, value)]];
      const { amount, currency } = (value ?? { amount: null, currency: null }) as Money;
      return [
        [column, literal(amount)],
        [second, literal(currency)],
      ];
    }),
  );
}

/** Values as clients send them. */
export function bodyCode(entity: Entity, values: ScenarioValues): string {
  return objectCode(
    Object.fromEntries(
      Object.entries(values).map(([name, value]) => [name, valueCode(entity, name, value)]),
    ),
  );
}

/** Values as a record says them that the api answers. */
export function recordCode(entity: Entity, values: ScenarioValues): string {
  const said = Object.entries(values).map(([name, value]): [string, string] => {
    const link = linkOf(entity, name);
    if (link !== undefined) {
      const ids = (value as readonly unknown[]).map((id) => `{ id: ${idCode(id)} }`);
      return [link.name, `[${ids.join(', ')}]`];
    }
    const relation = name === 'createdById' ? { name: 'createdBy' } : referenceOf(entity, name);
    if (relation !== undefined) {
      return [relation.name, value === null ? 'null' : `{ id: ${idCode(value)} }`];
    }
    const field = entity.fields.find((each) => each.name === name);
    return [name, isAsker(entity, name, value) ? idCode(value) : literal(answered(field, value))];
  });
  return objectCode(Object.fromEntries(said));
}

export function objectCode(members: Code): string {
  const parts = Object.entries(members).map(([key, code]) =>
    code === key ? key : `${key}: ${code}`,
  );
  return parts.length === 0 ? '{}' : `{ ${parts.join(', ')} }`;
}

export function linkOf(entity: Entity, name: string) {
  return entity.relations.find(
    (relation) => relation.kind === 'manyToMany' && relation.idsField === name,
  );
}

interface Money {
  readonly amount: string | null;
  readonly currency: string | null;
}

function valueCode(entity: Entity, name: string, value: unknown): string {
  if (linkOf(entity, name) !== undefined) {
    return `[${(value as readonly unknown[]).map(idCode).join(', ')}]`;
  }
  return isId(entity, name) || isAsker(entity, name, value) ? idCode(value) : literal(value);
}

function isId(entity: Entity, name: string): boolean {
  return name === 'createdById' || referenceOf(entity, name) !== undefined;
}

function isAsker(entity: Entity, name: string, value: unknown): boolean {
  const field = entity.fields.find((each) => each.name === name);
  return field?.type.kind === 'uuid' && value === 'user.id';
}

function referenceOf(entity: Entity, name: string) {
  return entity.relations.find(
    (relation) => relation.kind === 'belongsTo' && relation.idField === name,
  );
}

/** A value of the spec as the api writes it. */
function answered(field: Field | undefined, value: unknown): unknown {
  if (field === undefined || value === null) return value;
  const { type } = field;
  if (type.kind === 'money') {
    const { amount, currency } = value as Money;
    return { amount: fixed(amount ?? '', 4).replace(/0{1,2}$/, ''), currency };
  }
  if (typeof value !== 'string') return value;
  if (type.kind === 'decimal') return fixed(value, type.scale);
  if (type.kind === 'datetime') return new Date(value).toISOString();
  return type.kind === 'time' ? value.replace(/^(\d\d:\d\d):00$/, '$1') : value;
}

/** Exact: numbers here may be longer than JavaScript's. */
function fixed(text: string, scale: number): string {
  const [whole = '', fraction = ''] = text.split('.');
  return scale === 0 ? whole : `${whole}.${fraction.padEnd(scale, '0')}`;
}
