import type { ASTNode } from '@marcbachmann/cel-js';
import { suggestion } from '../diagnostics/index.ts';
import type { Range } from '../source.ts';
import type { Attribute, CatalogEntity } from './catalog.ts';
import type { Checker } from './checker.ts';
import { typed, type Typed } from './typed.ts';

interface Step {
  readonly name: string;
  readonly range: Range;
}

/** `status`, `customer.userId`, `createdBy.id`, `price.amount`, `user.id`. */
export function checkReference(checker: Checker, node: ASTNode): Typed | null {
  const steps = stepsOf(checker, node);
  if (steps === null) return checker.unsupported(node, 'only fields of a relation have a `.`');
  const [first, ...rest] = steps;
  if (first?.name === 'user') return checkUser(checker, node, rest);
  return walk(checker, node, steps);
}

function stepsOf(checker: Checker, node: ASTNode): Step[] | null {
  if (node.op === 'id') return [{ name: node.args, range: checker.range(node) }];
  if (node.op !== '.') return null;
  const [target, name] = node.args;
  const before = stepsOf(checker, target);
  const range = checker.range({ start: node.end - name.length, end: node.end });
  return before === null ? null : [...before, { name, range }];
}

function checkUser(checker: Checker, node: ASTNode, rest: readonly Step[]): Typed | null {
  if (!checker.place.user) {
    return checker.unsupported(node, `${checker.place.name} cannot depend on who asks`);
  }
  if (rest.length === 1 && rest[0]?.name === 'id') {
    return typed({ kind: 'user', type: 'uuid' }, checker.range(node));
  }
  const hint = "the user has `user.id` and `user.hasRole('admin')`";
  return checker.unsupported(node, 'the user has nothing of that name', hint);
}

interface Walk {
  readonly entity: CatalogEntity;
  readonly path: readonly string[];
  readonly nullable: boolean;
}

function walk(checker: Checker, node: ASTNode, steps: readonly Step[]): Typed | null {
  let at: Walk = { entity: checker.entity, path: [], nullable: false };
  for (const [index, step] of steps.entries()) {
    const attribute = at.entity.attributes.get(step.name);
    if (attribute === undefined) return unknownName(checker, at.entity, step);
    const following = steps.slice(index + 1);
    if (attribute.kind === 'field')
      return checkField(checker, node, { at, step, attribute, following });
    if (attribute.kind === 'many') {
      const message = `\`${step.name}\` is many records: an expression looks at one, and its parents`;
      return checker.report('SPEC.EXPRESSION_UNSUPPORTED', step.range, message);
    }
    const next = follow(checker, node, { at, step, attribute, following });
    if (next === null || 'expression' in next) return next;
    at = next;
  }
  return null;
}

interface Visit<Kind extends Attribute['kind']> {
  readonly at: Walk;
  readonly step: Step;
  readonly attribute: Extract<Attribute, { kind: Kind }>;
  readonly following: readonly Step[];
}

function follow(checker: Checker, node: ASTNode, visit: Visit<'belongsTo'>): Walk | Typed | null {
  const { at, step, attribute, following } = visit;
  const nullable = at.nullable || attribute.nullable;
  const [next] = following;
  if (next === undefined) {
    const message = `\`${step.name}\` is a record; an expression compares its id`;
    return checker.report(
      'SPEC.EXPRESSION_TYPE',
      step.range,
      message,
      `write \`${attribute.idField}\``,
    );
  }
  if (next.name === 'id' && following.length === 1) {
    const reference = { at, name: attribute.idField, type: 'uuid' as const, nullable };
    return fieldReference(checker, node, reference);
  }
  if (attribute.entity === 'User') {
    const message = 'of a member, an expression can only compare the id';
    return checker.report(
      'SPEC.EXPRESSION_UNSUPPORTED',
      next.range,
      message,
      `write \`${attribute.idField}\``,
    );
  }
  if (!checker.place.parents) {
    const message = `${checker.place.name} looks at the record alone, not at \`${step.name}\``;
    return checker.report('SPEC.EXPRESSION_UNSUPPORTED', step.range, message);
  }
  const entity = checker.catalog.entities.get(attribute.entity);
  return entity === undefined ? null : { entity, path: [...at.path, step.name], nullable };
}

function checkField(checker: Checker, node: ASTNode, visit: Visit<'field'>): Typed | null {
  const { at, step, attribute, following } = visit;
  const [next] = following;
  const nullable = at.nullable || attribute.nullable;
  if (attribute.computed !== null) return checkComputed(checker, visit);
  if (next === undefined) {
    return fieldReference(checker, node, { ...attribute, at, name: step.name, nullable });
  }
  const part = next.name === 'amount' || next.name === 'currency' ? next.name : null;
  if (attribute.type === 'money' && part !== null && following.length === 1) {
    const type = part === 'amount' ? 'number' : 'string';
    return fieldReference(checker, node, { at, name: step.name, type, nullable, part });
  }
  const message = `\`${step.name}\` has no \`${next.name}\``;
  return checker.report('SPEC.UNKNOWN_FIELD', next.range, message);
}

function checkComputed(checker: Checker, visit: Visit<'field'>): Typed | null {
  const { at, step, following } = visit;
  if (at.path.length === 0 && following.length === 0)
    return checker.computed(step.name, step.range);
  const message = `\`${step.name}\` of ${at.entity.name} is computed: only its own entity’s expressions can use it`;
  return checker.report('SPEC.EXPRESSION_UNSUPPORTED', step.range, message);
}

function fieldReference(
  checker: Checker,
  node: ASTNode,
  reference: {
    at: Walk;
    name: string;
    type: Typed['type'];
    nullable: boolean;
    enum?: string | null;
    part?: 'amount' | 'currency';
  },
): Typed {
  const { at, name, type, nullable } = reference;
  const expression = {
    kind: 'field' as const,
    type,
    path: [...at.path, name],
    entity: at.entity.name,
    field: name,
    part: reference.part ?? null,
    nullable,
  };
  const range = checker.range(node);
  return { expression, type, enum: reference.enum ?? null, nullable, range };
}

function unknownName(checker: Checker, entity: CatalogEntity, step: Step): null {
  const message = `${entity.name} has no field or relation \`${step.name}\``;
  const hint = suggestion(step.name, [...entity.attributes.keys(), 'user']);
  return checker.report('SPEC.UNKNOWN_FIELD', step.range, message, hint);
}
