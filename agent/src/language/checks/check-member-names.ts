import type { Entity, Field } from '../../model/index.ts';
import type { Reporter } from '../diagnostics/index.ts';
import { reservedForColumn, reservedForProperty } from '../names/index.ts';
import type { EntityDraft } from '../resolve/draft.ts';
import type { Range } from '../source.ts';
import { rangeOf } from './checked-app.ts';
import { NameRegistry } from './name-registry.ts';

/** Fields and relations of one entity, as properties, columns and parameters of its list. */
export function checkMemberNames(entity: Entity, draft: EntityDraft, reporter: Reporter): void {
  const properties = new NameRegistry(reporter);
  const columns = new NameRegistry(reporter);
  const parameters = new NameRegistry(reporter);
  for (const { field, range, spec } of draft.fields) {
    const owner = field.type.kind === 'position' ? 'the order' : 'the workflow';
    const by = `the field \`${field.name}\`${spec === null ? ` of ${owner}` : ''}`;
    // `position` is reserved for the field that the language itself brings.
    if (spec !== null || field.type.kind !== 'position') {
      reportReserved(field.name, field.column, range, reporter);
    }
    properties.add(field.name, by, range);
    for (const column of columnsOf(field)) columns.add(column, by, range);
    for (const parameter of parametersOf(field)) parameters.add(parameter, by, range);
  }
  for (const relation of entity.relations) {
    const range = rangeOf(draft, relation);
    const by = `the relation \`${relation.name}\``;
    reportReserved(relation.name, null, range, reporter);
    properties.add(relation.name, by, range);
    parameters.add(relation.name, by, range);
    if (relation.kind === 'belongsTo') {
      properties.add(relation.idField, by, range);
      columns.add(relation.column, by, range);
    }
    if (relation.kind === 'manyToMany') properties.add(relation.idsField, by, range);
  }
  checkTransitions(entity, draft, properties);
}

/** A bulk action is a transition or a field: one name, one thing. */
function checkTransitions(entity: Entity, draft: EntityDraft, properties: NameRegistry): void {
  for (const { name } of entity.workflow?.transitions ?? []) {
    const entries = draft.spec.workflow?.transitions?.entries ?? [];
    const range = entries.find(({ key }) => key.value === name)?.key.range ?? draft.range;
    properties.add(name, `the transition \`${name}\``, range);
  }
}

function reportReserved(
  name: string,
  column: string | null,
  range: Range,
  reporter: Reporter,
): void {
  const property = reservedForProperty(name);
  const word = property ?? (column === null ? null : reservedForColumn(column));
  if (word === null) return;
  reporter.error('SPEC.RESERVED_NAME', range, `\`${name}\` is a word of ${word}`);
}

function columnsOf({ column, type }: Field): string[] {
  return type.kind === 'money' ? [column, `${column}_amount`, `${column}_currency`] : [column];
}

/** `dueAtFrom`, `costMax`: how a list is filtered. */
function parametersOf({ name, type }: Field): string[] {
  if (['date', 'datetime', 'time'].includes(type.kind)) return [name, `${name}From`, `${name}To`];
  const isNumber = ['int', 'bigint', 'decimal', 'money', 'duration'].includes(type.kind);
  return isNumber ? [name, `${name}Min`, `${name}Max`] : [name];
}
