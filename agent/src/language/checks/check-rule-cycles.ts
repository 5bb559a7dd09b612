import type { Entity, Expression } from '../../model/index.ts';
import type { Reporter } from '../diagnostics/index.ts';
import type { CheckedApp } from './checked-app.ts';

/**
 * A rule that looks at a parent is evaluated under the parent's own rule for reading. PostgreSQL refuses a policy that comes
 * back to its own table, whichever command the policy is for.
 */
export function checkRuleCycles({ drafts, entities }: CheckedApp, reporter: Reporter): void {
  const byName = new Map(entities.map((entity) => [entity.name, entity]));
  const reads = new Map(
    entities.map((entity) => [
      entity.name,
      entitiesOf(entity, entity.access.read?.condition ?? null, byName),
    ]),
  );
  for (const entity of entities) {
    const spec = drafts.get(entity.name)?.spec.access;
    for (const action of ['read', 'create', 'update', 'delete'] as const) {
      const looksAt = entitiesOf(entity, entity.access[action]?.condition ?? null, byName);
      const way = wayBack(entity.name, looksAt, reads);
      if (way === null || spec === undefined) continue;
      const key = spec[action] === undefined ? 'write' : action;
      const message = `the rule comes back to its own entity: ${[entity.name, ...way].join(' → ')}`;
      const hint =
        'keep what it looks for in a field of the record, or of a parent with a simpler rule';
      reporter.error('SPEC.RULE_CYCLE', spec.keyRange(key), message, hint);
    }
  }
}

/** The entities whose rows the expression looks at, beside its own. */
function entitiesOf(
  entity: Entity,
  expression: Expression | null,
  byName: ReadonlyMap<string, Entity>,
): string[] {
  if (expression === null) return [];
  switch (expression.kind) {
    case 'canRead':
      return [expression.entity];
    case 'field':
      return walked(entity, expression.path.slice(0, -1), byName);
    case 'unary':
      return entitiesOf(entity, expression.operand, byName);
    case 'binary':
      return [expression.left, expression.right].flatMap((side) =>
        entitiesOf(entity, side, byName),
      );
    case 'in':
      return entitiesOf(entity, expression.value, byName);
    case 'textCall':
      return entitiesOf(entity, expression.target, byName);
    case 'literal':
    case 'user':
    case 'hasRole':
    case 'now':
      return [];
  }
}

function walked(
  entity: Entity,
  path: readonly string[],
  byName: ReadonlyMap<string, Entity>,
): string[] {
  const [first, ...rest] = path;
  const relation = entity.relations.find(({ name }) => name === first);
  const target = relation === undefined ? undefined : byName.get(relation.entity);
  return target === undefined ? [] : [target.name, ...walked(target, rest, byName)];
}

/** The shortest way from one of the entities to `home` through rules for reading; null where none leads there. */
function wayBack(
  home: string,
  start: readonly string[],
  reads: ReadonlyMap<string, readonly string[]>,
): string[] | null {
  const ways = start.map((name) => [name]);
  const seen = new Set<string>();
  for (const way of ways) {
    const last = way.at(-1) ?? home;
    if (last === home) return way;
    if (seen.has(last)) continue;
    seen.add(last);
    for (const name of reads.get(last) ?? []) ways.push([...way, name]);
  }
  return null;
}
