import { expect, it } from 'vitest';
import { appOf, specOf } from '../../test/spec-text.ts';
import { withoutEntity } from './without-entity.ts';

const entities = `
Label: { access: { read: [member] } }
Customer: { access: { read: [member] } }
Ticket:
  relations:
    customer: { type: belongsTo, entity: Customer }
    labels: { type: manyToMany, entity: Label }
  access: { read: [member], write: [member] }
`;
const scenarios = `scenarios:
  # Of tickets alone.
  - { name: stays, as: member, given: { Ticket: {} }, when: GET /tickets, then: { status: 200 } }
  - { name: given, as: member, given: { Customer: {}, Ticket: {} }, when: GET /tickets, then: { status: 200 } }
  - { name: asked, as: member, when: GET /customers, then: { status: 200 } }
  - { name: referred to, as: member, given: { Ticket: { customerId: null } }, when: GET /tickets, then: { status: 200 } }
  - { name: sent, as: member, when: POST /tickets, body: { customerId: null }, then: { status: 201 } }
  - { name: answered, as: member, when: POST /tickets, then: { status: 201, record: { customerId: null } } }
  - { name: linked, as: member, when: POST /tickets, body: { labelIds: [] }, then: { status: 201 } }
`;

const namesIn = (text: string) => appOf(text).scenarios.map(({ name }) => name);

it('takes the scenarios along that an entity is in, and leaves the others as they are', () => {
  const text = specOf(entities, scenarios);
  const without = withoutEntity(text, 'Customer', appOf(text));
  expect(namesIn(without)).toEqual(['stays', 'linked']);
  expect(without).toContain('# Of tickets alone.');
  expect(namesIn(withoutEntity(text, 'Label', appOf(text)))).not.toContain('linked');
});

it('leaves no empty list of scenarios', () => {
  const alone = scenarios.split('\n').filter((line) => /^scenarios|name: asked/.test(line));
  const text = specOf(entities, alone.join('\n'));
  expect(withoutEntity(text, 'Customer', appOf(text))).not.toContain('scenarios');
});
