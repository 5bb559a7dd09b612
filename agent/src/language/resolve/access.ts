import { roles } from '@monorepo/shared-types/roles';
import type { Access, AccessRule, Expression } from '../../model/index.ts';
import { type Reporter, suggestion } from '../diagnostics/index.ts';
import { type ExpressionReader, rulePlace } from '../expressions/index.ts';
import type { SpecText } from '../shape/index.ts';
import type { SpecRule } from '../spec/access.shape.ts';
import type { SpecField } from '../spec/field.shape.ts';
import type { EntityDraft } from './draft.ts';

export class AccessReader {
  readonly #expressions: ExpressionReader;
  readonly #reporter: Reporter;

  constructor(expressions: ExpressionReader, reporter: Reporter) {
    this.#expressions = expressions;
    this.#reporter = reporter;
  }

  readAccess(entity: EntityDraft): Access {
    const { name, spec, scope } = entity;
    const access = spec.access;
    const rule = (action: Exclude<keyof Access, 'export'>) => this.readRule(name, access?.[action]);
    const write = this.readRule(name, access?.write);
    return {
      read: rule('read'),
      create: scope === 'user' ? (rule('create') ?? write) : this.#readCreate(entity, write),
      update: access?.update ? rule('update') : write,
      delete: access?.delete ? rule('delete') : write,
      export: access?.export === undefined ? null : this.readRoles(access.export.value),
    };
  }

  /**
   * Whoever creates a record is its creator: a rule that let creators create would let everybody. As a part of `write` the creator means
   * changing and deleting alone.
   */
  #readCreate({ name, spec, range }: EntityDraft, write: AccessRule | null): AccessRule | null {
    const access = spec.access;
    const rule = access?.create ? this.readRule(name, access.create) : withoutCreator(write);
    if (rule?.condition && mindsCreator(rule.condition)) {
      const key = access?.create ? 'create' : 'write';
      const message = `\`${key}\` lets everybody create ${name}: who creates a record is its creator`;
      const hint = 'name the roles that create: `create: [owner, admin, member]`';
      const place = access?.keyRange(key) ?? range;
      this.#reporter.error('SPEC.OPTION_NOT_ALLOWED', place, message, hint);
    } else if (rule === null && write !== null) {
      const message = `nobody may create ${name}: \`write\` names its creator alone`;
      const hint = 'name the roles that create: `create: [owner, admin, member]`';
      this.#reporter.warning('SPEC.NO_ACCESS', access?.keyRange('write') ?? range, message, hint);
    }
    return rule;
  }

  readFieldAccess(
    entity: string,
    spec: SpecField['access'],
  ): { read: AccessRule | null; write: AccessRule | null } {
    return { read: this.readRule(entity, spec?.read), write: this.readRule(entity, spec?.write) };
  }

  /** Null where the spec gives none. */
  readRule(entity: string, rule: SpecRule | undefined): AccessRule | null {
    if (rule === undefined) return null;
    return rule.kind === 'list'
      ? this.readList(entity, rule.names)
      : this.#readText(entity, rule.text);
  }

  /** `[admin, member, creator]`. */
  readList(entity: string, names: readonly SpecText[]): AccessRule {
    const known = names.filter((name) => this.#isKnown(name));
    const found = known.map(({ value }) => value).filter((value) => value !== 'creator');
    const hasCreator = known.some(({ value }) => value === 'creator');
    return { roles: [...new Set(found)], condition: hasCreator ? creatorOf(entity) : null };
  }

  /** `[admin, member]`: roles alone. */
  readRoles(names: readonly SpecText[]): AccessRule {
    const known = names.filter((name) => this.#isKnown(name, roles));
    return { roles: [...new Set(known.map(({ value }) => value))], condition: null };
  }

  #isKnown({ value, range }: SpecText, words: readonly string[] = [...roles, 'creator']): boolean {
    if (words.includes(value)) return true;
    const message = `there is no role \`${value}\``;
    this.#reporter.error('SPEC.UNKNOWN_ROLE', range, message, suggestion(value, words));
    return false;
  }

  #readText(entity: string, text: SpecText): AccessRule | null {
    if (text.value === 'owner' || text.value === 'creator') {
      return { roles: [], condition: creatorOf(entity) };
    }
    if (roles.some((role) => role === text.value)) {
      const hint = `write a list: [${text.value}]`;
      this.#reporter.error('SPEC.WRONG_TYPE', text.range, 'a role stands in a list', hint);
      return null;
    }
    const condition = this.#expressions.readCondition(text, entity, rulePlace);
    return condition === null ? null : splitRoles(condition);
  }
}

/** Of the alternatives of a rule, those that are not the record's creator; null where none is left. */
function withoutCreator(rule: AccessRule | null): AccessRule | null {
  if (rule?.condition == null) return rule;
  const rest = alternatives(rule.condition).filter((part) => !isCreator(part));
  const condition = rest.reduce<Expression | null>(either, null);
  return rule.roles.length === 0 && condition === null ? null : { roles: rule.roles, condition };
}

function isCreator(expression: Expression): boolean {
  if (expression.kind !== 'binary' || expression.operator !== '==') return false;
  const sides = [expression.left, expression.right];
  return sides.some(isCreatedBy) && sides.some(({ kind }) => kind === 'user');
}

function isCreatedBy(expression: Expression): boolean {
  return expression.kind === 'field' && expression.path.join('.') === 'createdById';
}

function mindsCreator(expression: Expression): boolean {
  if (expression.kind === 'binary') {
    return mindsCreator(expression.left) || mindsCreator(expression.right);
  }
  if (expression.kind === 'unary') return mindsCreator(expression.operand);
  return isCreatedBy(expression.kind === 'in' ? expression.value : expression);
}

/** The member who made the record. */
function creatorOf(entity: string): Expression {
  return {
    kind: 'binary',
    type: 'boolean',
    operator: '==',
    left: {
      kind: 'field',
      type: 'uuid',
      path: ['createdById'],
      entity,
      field: 'createdById',
      part: null,
      nullable: true,
    },
    right: { kind: 'user', type: 'uuid' },
  };
}

/** `user.hasRole('admin') || rest`: the roles that suffice stand apart from what has to be looked up. */
function splitRoles(condition: Expression): AccessRule {
  const parts = alternatives(condition);
  const found = parts.flatMap((part) => (part.kind === 'hasRole' ? [part.role] : []));
  const rest = parts.filter((part) => part.kind !== 'hasRole');
  return {
    roles: [...new Set(found)],
    condition: rest.reduce<Expression | null>(either, null),
  };
}

function alternatives(expression: Expression): Expression[] {
  if (expression.kind !== 'binary' || expression.operator !== '||') return [expression];
  return [...alternatives(expression.left), ...alternatives(expression.right)];
}

function either(left: Expression | null, right: Expression): Expression {
  if (left === null) return right;
  return { kind: 'binary', type: 'boolean', operator: '||', left, right };
}
