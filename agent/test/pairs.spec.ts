import path from 'node:path';
import { expect, it } from 'vitest';
import { readSpec } from '../src/language/index.ts';
import type { AccessRule, Entity, Expression } from '../src/model/index.ts';

const spec = path.resolve(import.meta.dirname, '../../specs/pairs.yaml');

const features: Readonly<Record<string, (entity: Entity) => boolean>> = {
  'soft delete': ({ softDelete }) => softDelete !== null,
  'composite unique': ({ unique }) => unique.some(({ fields }) => fields.length > 1),
  search: ({ fields }) => fields.some(({ search }) => search !== null),
  workflow: ({ workflow }) => workflow !== null,
  'self-relation': ({ name, relations }) =>
    relations.some(({ kind, entity }) => kind === 'belongsTo' && entity === name),
  'many-to-many': ({ relations }) => relations.some(({ kind }) => kind === 'manyToMany'),
  'owner access': (entity) => conditionsOf(entity).some(isCreator),
  'expression access': (entity) => conditionsOf(entity).some((rule) => !isCreator(rule)),
  'field access': ({ fields }) => fields.some(({ access }) => access.read ?? access.write),
  computed: ({ fields }) => fields.some(({ computed }) => computed !== null),
  sequence: ({ fields }) => fields.some(({ type }) => type.kind === 'sequence'),
};

it('brings every two features together in some entity', async () => {
  const { app, diagnostics } = await readSpec(spec);
  expect(diagnostics).toEqual([]);
  const missing = pairsOf(Object.keys(features)).filter(
    (pair) => !app?.entities.some((entity) => pair.every((name) => features[name]?.(entity))),
  );
  expect(missing).toEqual([]);
});

function pairsOf(names: readonly string[]): [string, string][] {
  return names.flatMap((one, index) =>
    names.slice(index + 1).map((other): [string, string] => [one, other]),
  );
}

function conditionsOf({ access }: Entity): Expression[] {
  return Object.values(access).flatMap((rule: AccessRule | null) => rule?.condition ?? []);
}

/** `creator` in a list, or `owner`: who made the record. */
function isCreator(rule: Expression): boolean {
  return (
    rule.kind === 'binary' &&
    rule.operator === '==' &&
    rule.left.kind === 'field' &&
    rule.left.path.join('.') === 'createdById' &&
    rule.right.kind === 'user'
  );
}
