import { z } from 'zod';
import type { Entity, GivenRecord, ScenarioValues } from '../../model/index.ts';
import { type Reporter, suggestion } from '../diagnostics/index.ts';
import type { NamedEntries } from '../shape/index.ts';
import type { SpecNode } from '../yaml/index.ts';
import type { Enums } from './enums.ts';
import { toJson } from './json-value.ts';
import { readValue } from './value.ts';

export interface ValuesContext {
  /** A record that is there, what is sent, or what is answered. */
  readonly of: 'given' | 'body' | 'record';
  /** The records that ids may refer to. */
  readonly given: readonly GivenRecord[];
  readonly enums: Enums;
  readonly reporter: Reporter;
}

type Reading = { readonly value: unknown } | { readonly problem: string };

export function readValues(
  entity: Entity,
  values: NamedEntries<SpecNode> | undefined,
  context: ValuesContext,
): ScenarioValues {
  const readers = readersOf(entity, context);
  const read = (values?.entries ?? []).flatMap(({ key, value }): [string, unknown][] => {
    const reader = readers.get(key.value);
    if (reader === undefined) {
      const message = `${entity.name} has no field \`${key.value}\``;
      const hint = suggestion(key.value, readers.keys());
      context.reporter.error('SPEC.UNKNOWN_FIELD', key.range, message, hint);
      return [];
    }
    if (value === undefined) return [];
    const reading = reader(value);
    if ('value' in reading) return [[key.value, reading.value]];
    context.reporter.error('SPEC.BAD_SCENARIO', value.range, reading.problem);
    return [];
  });
  return Object.fromEntries(read);
}

function readersOf(
  { fields, relations, softDelete }: Entity,
  { of, given, enums }: ValuesContext,
): Map<string, (node: SpecNode) => Reading> {
  const readers = new Map<string, (node: SpecNode) => Reading>();
  for (const { name: field, type, computed, required } of fields) {
    readers.set(field, (node) => {
      if (computed !== null && of !== 'record') return { problem: `\`${field}\` is worked out` };
      if (type.kind === 'sequence' && of === 'given')
        return { problem: `\`${field}\` is counted up` };
      if (isNull(node) && !(required && of === 'given')) return { value: null };
      if (type.kind === 'uuid' && toJson(node) === 'user.id') return { value: 'user.id' };
      return readValue(type, node, enums);
    });
  }
  for (const relation of relations) {
    if (relation.kind === 'belongsTo') {
      readers.set(relation.idField, (node) => readId(node, relation.entity, given));
    } else if (relation.kind === 'manyToMany' && relation.isOwner) {
      readers.set(relation.idsField, (node) => readIds(node, relation.entity, given));
    }
  }
  if (of !== 'body') readers.set('createdById', (node) => readId(node, 'User', given));
  if (of === 'given') {
    const readMoment = (node: SpecNode) => readValue({ kind: 'datetime' }, node, enums);
    readers.set('createdAt', readMoment);
    if (softDelete !== null) readers.set('deletedAt', readMoment);
  }
  return readers;
}

function readIds(node: SpecNode, entity: string, given: readonly GivenRecord[]): Reading {
  if (node.kind !== 'list') return { problem: `expected a list such as [${entity}.id]` };
  const readings = node.items.map((item) => readId(item, entity, given));
  return (
    readings.find((reading) => 'problem' in reading) ?? {
      value: readings.map((reading) => ('value' in reading ? reading.value : null)),
    }
  );
}

/** The id of who asks, of a given record, of anything, or none. */
function readId(node: SpecNode, entity: string, given: readonly GivenRecord[]): Reading {
  const value = toJson(node);
  if (value === null || z.uuid().safeParse(value).success) return { value };
  const known = entity === 'User' ? 'user.id' : `${entity}.id`;
  if (value !== known) return { problem: `expected ${known}, an id, or null` };
  if (entity === 'User' || given.some((record) => record.entity === entity)) return { value };
  return { problem: `which ${entity}? Add one under \`given\`, before what refers to it` };
}

function isNull(node: SpecNode): boolean {
  return node.kind === 'scalar' && node.value === null;
}
