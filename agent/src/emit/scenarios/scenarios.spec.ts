import { describe, expect, it } from 'vitest';
import { appOf, specOf } from '../../../test/spec-text.ts';
import { scenariosEmitter } from './scenarios.emitter.ts';

const entities = `
Customer:
  fields: { name: { type: string, required: true, maxLength: 80 } }
  access: { read: [member] }
Label: { fields: { name: { type: string, required: true } }, access: { read: [member] } }
Ticket:
  softDelete: true
  ordered: true
  fields:
    subject: { type: string, required: true }
    price: { type: money }
    hours: { type: decimal, precision: 6, scale: 2 }
    dueAt: { type: datetime }
    opensAt: { type: time }
    key: { type: uuid, required: true, default: user.id }
  relations:
    customer: { type: belongsTo, entity: Customer, required: true }
    reporter: { type: belongsTo, entity: User, required: true }
    assignee: { type: belongsTo, entity: User }
    parent: { type: belongsTo, entity: Ticket }
    labels: { type: manyToMany, entity: Label }
  workflow:
    field: status
    initial: new
    states: { new: {}, closed: { final: true } }
    transitions: { closeNow: { from: new, to: closed } }
  access: { read: [member], write: [member] }
Note:
  scope: user
  fields: { text: { type: text } }
  access: { read: [member], write: [member] }
`;

/** The test of a scenario that asks for tickets. */
function testOf(scenario: string, entity = 'Ticket'): string {
  const more = `scenarios:\n  - name: it's so\n    as: member\n    ${scenario.replaceAll('\n', '\n    ')}\n`;
  const app = appOf(specOf(entities, more));
  const asked = app.entities.find(({ name }) => name === entity)!;
  const [file] = scenariosEmitter.emit(asked, app).files;
  return file?.text ?? '';
}

describe('what a scenario is given', () => {
  it('is made with all that a row needs, each after what it belongs to', () => {
    const text = testOf(
      'given: { Ticket: {} }\nwhen: GET /tickets\nthen: { status: 200, count: 1 }',
    );
    expect(text).toContain("const customerId = await scenario.given('Customer', 'customers', {");
    expect(text).toContain(
      "\nawait scenario.given('Ticket', 'tickets', { subject: 'Subject 1', key: scenario.userId, position: 'a0', customer_id: customerId, reporter_id: scenario.ownerId });",
    );
  });

  it('belongs to what was given before it, unless it says otherwise', () => {
    const customers = 'Customer: { name: Ada, createdById: user.id }, Label: {}';
    const of = (ticket: string) =>
      testOf(
        `given: { ${customers}, Ticket: ${ticket} }\nwhen: GET /tickets\nthen: { status: 200 }`,
      );
    const text = of('{ assigneeId: user.id, labelIds: [Label.id], parentId: null }');
    expect(text).toContain("{ name: 'Ada', created_by_id: scenario.userId }");
    expect(text).toContain('customer_id: customerId');
    expect(text).toContain('assignee_id: scenario.userId, parent_id: null');
    expect(text).toContain(
      "scenario.linked('Ticket', 'tickets_labels', { ticket_id: ticketId, label_id: labelId });",
    );
    const other = '01890a5d-ac96-774b-bcce-b302099a8057';
    expect(of(`{ customerId: ${other} }`)).toContain(`customer_id: '${other}'`);
  });

  it('has values as its columns do', () => {
    const text = testOf(
      `given: { Ticket: { price: { amount: 9.5, currency: EUR }, status: closed, deletedAt: "2026-11-02T09:00:00Z" } }
when: POST /tickets/{id}/restore
then: { status: 200 }`,
    );
    expect(text).toContain("price_amount: '9.5', price_currency: 'EUR', status: 'closed'");
    expect(text).toContain("deleted_at: '2026-11-02T09:00:00Z'");
    expect(text).toContain("scenario.when('POST', `/v1/tickets/${ticketId}/restore`)");
    const none = testOf(
      'given: { Ticket: { price: null } }\nwhen: GET /tickets\nthen: { status: 200 }',
    );
    expect(none).toContain('price_amount: null, price_currency: null');
  });

  it('is who asks’ where records are a person’s own', () => {
    const text = testOf('given: { Note: {} }\nwhen: GET /notes\nthen: { status: 200 }', 'Note');
    expect(text).toContain('created_by_id: scenario.userId');
  });
});

describe('what a scenario asks and expects', () => {
  it('is called what the spec calls it, and asks as it says', () => {
    const text = testOf(
      'organization: other\ngiven: { Ticket: {} }\nwhen: POST /tickets/{id}/closeNow\nthen: { status: 404, code: TICKET.NOT_FOUND }',
    );
    expect(text).toContain("test('it\\'s so', { as: 'member', isForeign: true }, async");
    expect(text).toContain("scenario.when('POST', `/v1/tickets/${ticketId}/close-now`)");
    expect(text).toContain("scenario.then({ status: 404, code: 'TICKET.NOT_FOUND' })");
  });

  it('is sent and answered as the api has it', () => {
    const text = testOf(`given: { Customer: {}, Label: {} }
when: POST /tickets
body: { subject: user.id, customerId: Customer.id, labelIds: [Label.id], assigneeId: null, key: user.id }
then:
  status: 201
  record:
    subject: user.id
    price: { amount: 9.5, currency: EUR }
    hours: 12.5
    dueAt: "2026-11-02T09:00:00Z"
    opensAt: "08:30:00"
    key: user.id
    customerId: Customer.id
    labelIds: [Label.id]
    assigneeId: null
    createdById: user.id`);
    expect(text).toContain(
      "scenario.when('POST', '/v1/tickets', { subject: 'user.id', customerId, labelIds: [labelId], assigneeId: null, key: scenario.userId })",
    );
    expect(text).toContain(
      `record: { subject: 'user.id', price: {"amount":"9.50","currency":"EUR"}, hours: '12.50', dueAt: '2026-11-02T09:00:00.000Z', opensAt: '08:30', key: scenario.userId, customer: { id: customerId }, labels: [{ id: labelId }], assignee: null, createdBy: { id: scenario.userId } }`,
    );
  });

  it('is nobody’s file where no scenario asks for the records', () => {
    expect(testOf('given: { Ticket: {} }\nwhen: GET /tickets\nthen: { status: 200 }', 'Note')).toBe(
      '',
    );
  });
});
