import { describe, expect, it } from 'vitest';
import { entityOf, expectOneError, specOf } from '../../../test/spec-text.ts';

function two(ticket: string, customer = '{}'): string {
  return specOf(`Ticket: { relations: { ${ticket} } }\nCustomer: ${customer}`);
}

const relationsOf = (relations: string) => `{ relations: { ${relations} } }`;

describe('a relation', () => {
  it('to a parent has a column, and a name on the other side', () => {
    const text = two('customer: { type: belongsTo, entity: Customer, required: true }');
    expect(entityOf(text).relations[0]).toMatchObject({
      kind: 'belongsTo',
      column: 'customer_id',
      idField: 'customerId',
      onDelete: 'restrict',
      inverse: null,
      inverseField: 'tickets',
    });
  });

  it('finds its other side, whichever of them names it', () => {
    const many = relationsOf('tickets: { type: hasMany, entity: Ticket }');
    const text = two('customer: { type: belongsTo, entity: Customer }', many);
    expect(entityOf(text).relations[0]).toMatchObject({ inverse: 'tickets', onDelete: 'setNull' });
    expect(entityOf(text, 'Customer').relations[0]).toMatchObject({ inverse: 'customer' });
  });

  it('brings the other side that it names and nobody declares', () => {
    const text = two('customer: { type: belongsTo, entity: Customer, inverse: tickets }');
    expect(entityOf(text, 'Customer').relations).toMatchObject([
      { kind: 'hasMany', name: 'tickets', entity: 'Ticket', inverse: 'customer' },
    ]);
  });

  it('is unique where the other side has one', () => {
    const text = two(
      'customer: { type: belongsTo, entity: Customer }',
      relationsOf('ticket: { type: hasOne, entity: Ticket, onDelete: cascade }'),
    );
    expect(entityOf(text).relations[0]).toMatchObject({ unique: true, onDelete: 'cascade' });
  });

  it('can lead from an entity to itself', () => {
    const text = specOf(
      'Ticket: { relations: { parent: { type: belongsTo, entity: Ticket, inverse: children } } }',
    );
    expect(entityOf(text).relations).toMatchObject([
      { name: 'parent', inverse: 'children' },
      { name: 'children', inverse: 'parent' },
    ]);
  });

  it('from many to many has one table, seen from both sides', () => {
    const text = two(
      'labels: { type: manyToMany, entity: Customer }',
      relationsOf('tickets: { type: manyToMany, entity: Ticket }'),
    );
    const table = { table: 'tickets_labels', idsField: 'labelIds' };
    expect(entityOf(text).relations[0]).toMatchObject({
      ...table,
      isOwner: true,
      ownColumn: 'ticket_id',
      otherColumn: 'label_id',
      inverse: 'tickets',
    });
    expect(entityOf(text, 'Customer').relations[0]).toMatchObject({
      isOwner: false,
      table: 'tickets_labels',
      ownColumn: 'label_id',
      otherColumn: 'ticket_id',
    });
  });

  it('from many to many within one entity has two different columns', () => {
    const text = specOf('Ticket: { relations: { tickets: { type: manyToMany, entity: Ticket } } }');
    expect(entityOf(text).relations[0]).toMatchObject({
      ownColumn: 'ticket_id',
      otherColumn: 'other_ticket_id',
    });
  });

  it('to a member can start with whoever makes the record', () => {
    const text = two('assignee: { type: belongsTo, entity: User, default: user.id }');
    expect(entityOf(text).relations[0]).toMatchObject({
      defaultsToUser: true,
      inverseField: 'ticketsAsAssignee',
    });
  });

  it.each([
    ['SPEC.UNKNOWN_ENTITY', two('customer: { type: belongsTo, entity: ⟦Custmer⟧ }')],
    ['SPEC.INVERSE_MISSING', two('⟦customers⟧: { type: hasMany, entity: Customer }')],
    ['SPEC.INVERSE_MISSING', two('members: { type: hasMany, entity: ⟦User⟧ }')],
    ['SPEC.INVERSE_MISSING', two('all: { type: hasMany, entity: Customer, inverse: ⟦ticket⟧ }')],
    [
      'SPEC.INVERSE_AMBIGUOUS',
      two(
        'a1: { type: belongsTo, entity: Customer }, b1: { type: belongsTo, entity: Customer }',
        relationsOf('⟦tickets⟧: { type: hasMany, entity: Ticket }'),
      ),
    ],
    [
      'SPEC.INVERSE_DISAGREES',
      two(
        'customer: { type: belongsTo, entity: Customer, inverse: ⟦tickets⟧ }',
        relationsOf('tickets: { type: manyToMany, entity: Ticket }'),
      ),
    ],
    [
      'SPEC.INVERSE_DISAGREES',
      two(
        'a1: { type: belongsTo, entity: Customer, inverse: ⟦tickets⟧ }, b1: { type: belongsTo, entity: Customer }',
        relationsOf('tickets: { type: hasMany, entity: Ticket, inverse: b1 }'),
      ),
    ],
    [
      'SPEC.INVERSE_DISAGREES',
      two(
        'customer: { type: belongsTo, entity: Customer, onDelete: restrict }',
        relationsOf('tickets: { type: hasMany, entity: Ticket, onDelete: ⟦cascade⟧ }'),
      ),
    ],
    [
      'SPEC.BAD_ON_DELETE',
      two('customer: { type: belongsTo, entity: Customer, required: true, onDelete: ⟦setNull⟧ }'),
    ],
    [
      'SPEC.BAD_DEFAULT',
      two('customer: { type: belongsTo, entity: Customer, default: ⟦user.id⟧ }'),
    ],
    [
      'SPEC.OPTION_NOT_ALLOWED',
      two('labels: { type: manyToMany, entity: Customer, ⟦required⟧: true }'),
    ],
    ['SPEC.OPTION_NOT_ALLOWED', two('me2: { type: belongsTo, entity: User, inverse: ⟦tickets⟧ }')],
    [
      'SPEC.REQUIRED_CYCLE',
      two(
        '⟦customer⟧: { type: belongsTo, entity: Customer, required: true }',
        relationsOf('ticket: { type: belongsTo, entity: Ticket, required: true }'),
      ),
    ],
    ['SPEC.REQUIRED_CYCLE', two('⟦parent⟧: { type: belongsTo, entity: Ticket, required: true }')],
    [
      'SPEC.SCOPE_MISMATCH',
      two('⟦customer⟧: { type: belongsTo, entity: Customer }', '{ scope: user }'),
    ],
    [
      'SPEC.SCOPE_MISMATCH',
      two('⟦customers⟧: { type: manyToMany, entity: Customer }', '{ scope: global }'),
    ],
  ] as const)('is refused as %s', (code, text) => {
    expectOneError(text, code);
  });
});
