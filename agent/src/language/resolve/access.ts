import { roles } from '@monorepo/shared-types/roles';
import type { Access, AccessRule, Expression } from '../../model/index.ts';
import { type Reporter, suggestion } from '../diagnostics/index.ts';
import { type ExpressionReader, rulePlace } from '../expressions/index.ts';
import type { SpecText } from '../shape/index.ts';
import type { SpecRule } from '../spec/access.shape.ts';
import type { SpecEntity } from '../spec/entity.shape.ts';
import type { SpecField } from '../spec/field.shape.ts';

export class AccessReader {
  readonly #expressions: ExpressionReader;
  readonly #reporter: Reporter;

  constructor(expressions: ExpressionReader, reporter: Reporter) {
    this.#expressions = expressions;
    this.#reporter = reporter;
  }

  readAccess(entity: string, spec: SpecEntity['access']): Access {
    const action = (name: 'create' | 'update' | 'delete') =>
      this.readRule(entity, spec?.[name] ?? spec?.write);
    return {
      read: this.readRule(entity, spec?.read),
      create: action('create'),
      update: action('update'),
      delete: action('delete'),
    };
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

  #isKnown({ value, range }: SpecText): boolean {
    const words = [...roles, 'creator'];
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
