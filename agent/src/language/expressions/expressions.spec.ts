import { describe, expect, it } from 'vitest';
import { entityOf, errorsOf, expectOneError, specOf } from '../../../test/spec-text.ts';
import type { AccessRule, Expression } from '../../model/index.ts';
import { parseSpec } from '../parse-spec.ts';

const entities = (rule: string) => `
Customer:
  softDelete: true
  access: { read: [owner] }
  fields:
    name: { type: string }
    vip: { type: boolean, computed: "name == 'x'" }
  relations: { member: { type: belongsTo, entity: User } }
Ticket:
  fields:
    subject: { type: string }
    priority: { type: enum, values: [low, high], required: false }
    points: { type: int }
    price: { type: money }
    dueAt: { type: datetime }
    dueOn: { type: date }
    opensAt: { type: time }
    length: { type: duration }
    meta: { type: json }
    open: { type: boolean }
    late: { type: boolean, computed: 'dueAt < now()' }
    key: { type: uuid }
  relations:
    customer: { type: belongsTo, entity: Customer, required: true }
    assignee: { type: belongsTo, entity: User }
    labels: { type: manyToMany, entity: Customer }
  access:
    read: [owner]
    update: ${rule}
`;

function ruleOf(expression: string): AccessRule | null {
  return entityOf(specOf(entities(JSON.stringify(expression)))).access.update;
}

function conditionOf(expression: string): Expression | null {
  return ruleOf(expression)?.condition ?? null;
}

describe('an expression', () => {
  it.each([
    "priority == 'low'",
    "priority in ['low', 'high']",
    'priority == null || open',
    'points + 2 * 3 - 1 >= 4 / 2',
    'points > -1',
    'price.amount > 100 && price.currency == "EUR"',
    'price == null && meta == null && opensAt == null',
    'dueAt < now() + duration("8h30m")',
    'now() - dueAt > duration("1h")',
    'dueAt >= timestamp("2026-01-31T12:00:00Z")',
    "dueOn <= '2026-01-31'",
    'length == duration("90s")',
    "key == '01930000-0000-7000-8000-000000000000'",
    'subject.startsWith("x") || subject.endsWith("y") || subject.contains("z")',
    'subject.size() > 3 && size(subject) < 9',
    'subject + "!" == "x!"',
    '!open',
    'late && open',
    'assigneeId == user.id',
    'assignee.id == user.id',
    'customerId == customer.id',
    'customer.memberId == user.id && customer.deletedAt == null',
    'customer.member.id == user.id',
    'createdBy.id == user.id && createdAt < updatedAt',
    "can('read', customer)",
    "user.hasRole('admin') && open",
  ])('can say %s', (expression) => {
    expect(conditionOf(expression)?.type).toBe('boolean');
  });

  it('walks to a parent by the name of the relation', () => {
    expect(conditionOf('customer.memberId == user.id')).toEqual({
      kind: 'binary',
      type: 'boolean',
      operator: '==',
      left: {
        kind: 'field',
        type: 'uuid',
        path: ['customer', 'memberId'],
        entity: 'Customer',
        field: 'memberId',
        part: null,
        nullable: true,
      },
      right: { kind: 'user', type: 'uuid' },
    });
  });

  it('reads the id of a relation from the record itself', () => {
    expect(conditionOf('customer.id == key')).toMatchObject({
      left: { path: ['customerId'], entity: 'Ticket', nullable: false },
    });
  });

  it('has the expression of a computed field in its place', () => {
    expect(conditionOf('late')).toMatchObject({ operator: '<', left: { path: ['dueAt'] } });
  });

  it('keeps durations as ISO 8601, and dates as dates', () => {
    expect(conditionOf('length > duration("1h30m")')).toMatchObject({
      right: { type: 'duration', value: 'PT1H30M' },
    });
    expect(conditionOf("dueOn == '2026-01-31'")).toMatchObject({ right: { type: 'date' } });
  });

  it('keeps roles that suffice apart from what depends on the record', () => {
    expect(ruleOf("user.hasRole('admin') || open || user.hasRole('owner')")).toMatchObject({
      roles: ['admin', 'owner'],
      condition: { kind: 'field', field: 'open' },
    });
    expect(ruleOf("user.hasRole('admin')")).toEqual({ roles: ['admin'], condition: null });
  });

  it.each([
    ['SPEC.EXPRESSION_SYNTAX', "'open &&⟦'⟧"],
    ['SPEC.EXPRESSION_SYNTAX', "'open ⟦$⟧'"],
    ['SPEC.EXPRESSION_TYPE', "'⟦points⟧'"],
    ['SPEC.EXPRESSION_TYPE', '\'⟦points > "x"⟧\''],
    ['SPEC.EXPRESSION_TYPE', '\'⟦subject < "x"⟧\''],
    ['SPEC.EXPRESSION_TYPE', "'⟦open && points⟧'"],
    ['SPEC.EXPRESSION_TYPE', "'!⟦points⟧ && open'"],
    ['SPEC.EXPRESSION_TYPE', "'⟦dueOn < now()⟧'"],
    ['SPEC.EXPRESSION_TYPE', "'⟦meta == meta⟧'"],
    ['SPEC.EXPRESSION_TYPE', "'⟦null == null⟧'"],
    ['SPEC.EXPRESSION_TYPE', "'⟦assignee⟧ == null'"],
    ['SPEC.EXPRESSION_TYPE', '\'dueAt < ⟦timestamp("soon")⟧\''],
    ['SPEC.EXPRESSION_TYPE', '\'length < ⟦duration("1 week")⟧\''],
    ['SPEC.EXPRESSION_TYPE', '\'points in [1, ⟦"x"⟧]\''],
    ['SPEC.EXPRESSION_TYPE', '\'⟦points⟧.contains("x")\''],
    ['SPEC.UNKNOWN_VALUE', `'priority == ⟦"lwo"⟧'`],
    ['SPEC.UNKNOWN_VALUE', `'priority in ["low", ⟦"hgh"⟧]'`],
    ['SPEC.UNKNOWN_FIELD', "'⟦opne⟧'"],
    ['SPEC.UNKNOWN_FIELD', '\'customer.⟦nmae⟧ == "x"\''],
    ['SPEC.UNKNOWN_FIELD', "'price.⟦value⟧ > 3'"],
    ['SPEC.UNKNOWN_FIELD', '"can(\'read\', ⟦custmer⟧)"'],
    ['SPEC.UNKNOWN_ROLE', '"user.hasRole(⟦\'admn\'⟧)"'],
    ['SPEC.EXPRESSION_UNSUPPORTED', "'⟦open ? true : false⟧'"],
    ['SPEC.EXPRESSION_UNSUPPORTED', "'⟦points % 2⟧ == 0'"],
    ['SPEC.EXPRESSION_UNSUPPORTED', '\'⟦subject.matches("x")⟧\''],
    ['SPEC.EXPRESSION_UNSUPPORTED', '\'⟦string⟧(points) == "1"\''],
    ['SPEC.EXPRESSION_UNSUPPORTED', "'⟦subject.startsWith(subject)⟧'"],
    ['SPEC.EXPRESSION_UNSUPPORTED', "'⟦labels⟧.size() > 1'"],
    ['SPEC.EXPRESSION_UNSUPPORTED', '\'assignee.⟦email⟧ == "x"\''],
    ['SPEC.EXPRESSION_UNSUPPORTED', '\'⟦user.email⟧ == "x"\''],
    ['SPEC.EXPRESSION_UNSUPPORTED', "'⟦now(1)⟧ < dueAt'"],
    ['SPEC.EXPRESSION_UNSUPPORTED', "'points in ⟦[]⟧'"],
    ['SPEC.EXPRESSION_UNSUPPORTED', "'customer.⟦vip⟧'"],
    ['SPEC.EXPRESSION_UNSUPPORTED', '"⟦can(\'update\', customer)⟧"'],
    ['SPEC.EXPRESSION_UNSUPPORTED', "'points == ⟦99999999999999999999⟧'"],
  ] as const)('is refused as %s: %s', (code, rule) => {
    expectOneError(specOf(entities(rule)), code);
  });

  it.each([
    ['in single quotes', "'user.hasRole(''admin'') && ⟦opne⟧'"],
    ['in double quotes', '"\\u006fpen && ⟦opne⟧"'],
    ['without quotes', 'open && ⟦opne⟧'],
    ['in a folded block', '>-\n      open &&\n\n      points > 3 && ⟦opne⟧'],
    ['in a block as it stands', '|\n      open &&\n      ⟦opne⟧'],
    ['over two lines', "'open &&\n      ⟦opne⟧'"],
  ])('shows the place of an error %s', (_, rule) => {
    const error = expectOneError(specOf(entities(rule)), 'SPEC.UNKNOWN_FIELD');
    expect(error.hint).toBe('did you mean `open`?');
  });

  it('tells all errors of one expression', () => {
    const errors = errorsOf(parseSpec(specOf(entities("'opne && ponts > 3'")), 'x.yaml'));
    expect(errors.map(({ hint }) => hint)).toEqual([
      'did you mean `open`?',
      'did you mean `points`?',
    ]);
  });
});

describe('a computed field', () => {
  const computed = (fields: string) => specOf(`Ticket:\n  fields:\n    ${fields}`);

  it('has the type of its expression', () => {
    const text = computed('a1: { type: int }\n    b1: { type: int, computed: a1 * 2 }');
    expect(entityOf(text).fields[1]).toMatchObject({
      required: false,
      computed: { operator: '*' },
    });
    expectOneError(computed("b1: { type: int, computed: '⟦now()⟧' }"), 'SPEC.EXPRESSION_TYPE');
  });

  it('may not be computed from itself', () => {
    const fields =
      "a1: { type: int, computed: 'b1 + 1' }\n    b1: { type: int, computed: '⟦a1⟧ + 1' }";
    expectOneError(computed(fields), 'SPEC.RULE_CYCLE');
  });
});

describe('a check', () => {
  const check = (expr: string) =>
    specOf(`Ticket:
  fields: { open: { type: boolean }, late: { type: boolean, computed: 'open' } }
  relations: { parent: { type: belongsTo, entity: Ticket } }
  checks: [{ name: it_holds, expr: "${expr}" }]`);

  it('is named after its table', () => {
    expect(entityOf(check('open || parentId == null')).checks[0]?.name).toBe(
      'tickets_it_holds_check',
    );
  });

  it.each(['⟦parent⟧.open', '⟦user.id⟧ == createdById', '⟦now()⟧ > createdAt', '⟦late⟧'])(
    'looks at the record alone, not at %s',
    (expr) => {
      expectOneError(check(expr), 'SPEC.EXPRESSION_UNSUPPORTED');
    },
  );
});
