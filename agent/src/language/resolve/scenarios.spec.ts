import { describe, expect, it } from 'vitest';
import { appOf, errorsOf, expectOneError, specOf } from '../../../test/spec-text.ts';
import { parseSpec } from '../parse-spec.ts';

const entities = `
Ticket:
  softDelete: true
  fields:
    subject: { type: string, required: true }
    urgent: { type: boolean }
    dueAt: { type: datetime }
    key: { type: uuid }
    number: { type: sequence, format: 'T-{000}' }
    late: { type: boolean, computed: dueAt < now() }
  relations:
    assignee: { type: belongsTo, entity: User }
    labels: { type: manyToMany, entity: Label }
  access: { read: [member], write: [member] }
Comment:
  relations: { ticket: { type: belongsTo, entity: Ticket, required: true } }
  access: { read: [member], delete: [member] }
Label: { access: { read: [member] } }
Hidden: {}
Country: { scope: global, access: { read: [owner, admin, member, viewer] } }
City:
  relations: { country: { type: belongsTo, entity: Country, required: true } }
  access: { read: [member] }
`;

const scenario = (changes: Record<string, string>) => {
  const parts = {
    name: 'x',
    as: 'member',
    given: '{ Ticket: { subject: a } }',
    when: '"GET /tickets/{id}"',
    then: '{ status: 200 }',
    ...changes,
  };
  const text = Object.entries(parts).map(([key, value]) => `${key}: ${value}`);
  return specOf(entities, `scenarios:\n  - ${text.join('\n    ')}\n`);
};

describe('scenarios', () => {
  it.each([
    ['GET /tickets', 'list'],
    ['POST /v1/tickets', 'create'],
    ['GET /tickets/{id}', 'read'],
    ['PATCH /tickets/{id}', 'update'],
    ['DELETE /tickets/{id}', 'delete'],
    ['POST /tickets/{id}/restore', 'restore'],
  ])('know what %s asks for', (when, action) => {
    const isWritten = action === 'create' || action === 'update';
    const body = isWritten && { body: '{ urgent: true, subject: null }' };
    const [first] = appOf(scenario({ when: `"${when}"`, ...body })).scenarios;
    expect(first).toMatchObject({
      as: 'member',
      organization: 'own',
      given: [{ entity: 'Ticket', values: { subject: 'a' } }],
      when: { action, entity: 'Ticket', body: isWritten ? { urgent: true, subject: null } : null },
      then: { status: 200, code: null, record: null, count: null },
    });
  });

  it('say ids of who asks and of what was given before', () => {
    const [first] = appOf(
      scenario({
        organization: 'other',
        given:
          '{ Label: {}, Ticket: { assigneeId: user.id, key: user.id, labelIds: [Label.id], createdById: user.id, createdAt: "2026-01-31T12:00:00Z", deletedAt: "2026-01-31T12:00:00Z" } }',
        then: '{ status: 200, record: { late: false, number: T-001, assigneeId: null } }',
      }),
    ).scenarios;
    expect(first).toMatchObject({
      organization: 'other',
      given: [
        { entity: 'Label', values: {} },
        { entity: 'Ticket', values: { assigneeId: 'user.id', labelIds: ['Label.id'] } },
      ],
      then: { record: { late: false, number: 'T-001', assigneeId: null } },
    });
    const { then } = appOf(scenario({ when: 'GET /tickets', then: '{ status: 200, count: 1 }' }))
      .scenarios[0]!;
    expect(then.count).toBe(1);
  });

  const patch = { when: '"PATCH /tickets/{id}"' };
  it.each([
    ['SPEC.UNKNOWN_ROLE', { as: '⟦agent⟧' }],
    ['SPEC.UNKNOWN_VALUE', { organization: '⟦foreign⟧' }],
    ['SPEC.UNKNOWN_ENTITY', { given: '{ Ticket: {}, ⟦Tickt⟧: {} }' }],
    ['SPEC.UNKNOWN_FIELD', { given: '{ Ticket: { ⟦subjct⟧: a } }' }],
    ['SPEC.UNKNOWN_FIELD', { ...patch, body: '{ ⟦createdById⟧: user.id }' }],
    ['SPEC.UNKNOWN_FIELD', { then: '{ status: 200, record: { ⟦deletedAt⟧: null } }' }],
    ['SPEC.BAD_SCENARIO', { given: '{ Ticket: { urgent: ⟦12⟧ } }' }],
    ['SPEC.BAD_SCENARIO', { given: '{ Ticket: { subject: ⟦null⟧ } }' }],
    ['SPEC.BAD_SCENARIO', { given: '{ Ticket: { late: ⟦true⟧ } }' }],
    ['SPEC.BAD_SCENARIO', { given: '{ Ticket: { number: ⟦T-001⟧ } }' }],
    ['SPEC.BAD_SCENARIO', { given: '{ Ticket: { assigneeId: ⟦me⟧ } }' }],
    ['SPEC.BAD_SCENARIO', { given: '{ Ticket: { labelIds: ⟦Label.id⟧ } }' }],
    ['SPEC.BAD_SCENARIO', { given: '{ Ticket: { labelIds: ⟦[Label.id]⟧ }, Label: {} }' }],
    ['SPEC.BAD_SCENARIO', { given: '{ Ticket: {}, ⟦Country⟧: {} }' }],
    ['SPEC.BAD_SCENARIO', { given: '{ Ticket: {}, ⟦City⟧: {} }' }],
    ['SPEC.BAD_SCENARIO', { when: '⟦"GET /tikets/{id}"⟧' }],
    ['SPEC.BAD_SCENARIO', { when: '⟦"GO /tickets"⟧' }],
    ['SPEC.BAD_SCENARIO', { when: '⟦"POST /tickets/{id}/close"⟧' }],
    ['SPEC.BAD_SCENARIO', { when: '⟦"PATCH /tickets/{id}/restore"⟧' }],
    ['SPEC.BAD_SCENARIO', { when: '⟦"GET /comments/{id}"⟧' }],
    ['SPEC.BAD_SCENARIO', { when: '⟦GET /hiddens⟧' }],
    ['SPEC.BAD_SCENARIO', { when: '⟦GET /tickets⟧', body: '{ subject: a }' }],
    ['SPEC.BAD_SCENARIO', { then: '{ status: 200, code: ⟦TICKET.NOT_FOUND⟧ }' }],
    ['SPEC.BAD_SCENARIO', { then: '{ status: 200, count: ⟦1⟧ }' }],
    ['SPEC.BAD_SCENARIO', { then: '{ status: 404, record: { ⟦subject⟧: a } }' }],
    ['SPEC.OUT_OF_RANGE', { then: '{ status: ⟦700⟧ }' }],
  ] as const)('are refused as %s: %j', (code, changes) => {
    expectOneError(scenario(changes), code);
  });

  it('have names of their own', () => {
    const one = '{ name: x, as: member, when: GET /tickets, then: { status: 200 } }';
    const other = one.replace('x', '⟦x⟧');
    expectOneError(specOf(entities, `scenarios: [${one}, ${other}]`), 'SPEC.NAME_CLASH');
  });

  it('of records that need each other are refused once', () => {
    const circle = `
A: { relations: { b: { type: belongsTo, entity: B, required: true } }, access: { read: [member] } }
B: { relations: { a: { type: belongsTo, entity: A, required: true } }, access: { read: [member] } }`;
    const asked = 'given: { A: {} }, when: GET /as, then: { status: 200 }';
    const text = specOf(circle, `scenarios: [{ name: x, as: member, ${asked} }]`);
    expect(errorsOf(parseSpec(text, 'x.yaml')).map(({ code }) => code)).not.toContain(
      'SPEC.BAD_SCENARIO',
    );
  });
});
