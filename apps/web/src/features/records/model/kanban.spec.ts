import { describe, expect, it } from 'vitest';
import { contact, contactScreen } from '../testing/contact.ts';
import { specimen, specimenScreen } from '../testing/specimen.ts';
import { viewDefinition, cardsIn, columnField, leadsTo, moveTo } from './kanban.ts';

const { definition, may } = contactScreen;
const specimens = specimenScreen.definition;

describe('a card', () => {
  it('goes into any column of a field that its person may change', () => {
    expect(moveTo(definition, 'size', contact(1), 'large', may)).toEqual({
      kind: 'change',
      body: { size: 'large' },
    });
    expect(moveTo(definition, 'size', contact(1), 'small', may)).toBeNull();
  });

  it('goes nowhere where the role, the record or the field says no', () => {
    expect(moveTo(definition, 'size', contact(1), 'large', { ...may, update: false })).toBeNull();
    const refused = contact(1, { can: { update: false } });
    expect(moveTo(definition, 'size', refused, 'large', may)).toBeNull();
    const closed = {
      ...definition,
      fields: definition.fields.map((field) => ({ ...field, readOnly: true })),
    };
    expect(moveTo(closed, 'size', contact(1), 'large', may)).toBeNull();
  });

  it('goes along a workflow by the transition that the record allows', () => {
    const record = specimen();
    expect(moveTo(specimens, 'enum', record, 'done', specimenScreen.may)).toEqual({
      kind: 'transition',
      name: 'finish',
    });
    expect(moveTo(specimens, 'enum', record, 'urgent', specimenScreen.may)).toBeNull();
    expect(leadsTo(specimens, 'enum', 'new', 'urgent')).toBe(true);
    expect(leadsTo(specimens, 'enum', 'done', 'urgent')).toBe(false);
  });
});

describe('a board', () => {
  it('is there for a field that the definition has a board of, and the person sees', () => {
    const views = [{ kind: 'kanban' as const, by: 'size', card: [] }];
    expect(columnField({ ...definition, views }, 'size')?.name).toBe('size');
    expect(columnField({ ...definition, views }, 'name')).toBeUndefined();
    expect(columnField({ ...definition, views, fields: [] }, 'size')).toBeUndefined();
  });

  it('has no trash, and no filter by its columns', () => {
    const board = viewDefinition(definition, 'size');
    expect(board.softDelete).toBe(false);
    expect(board.list).toMatchObject({ filters: ['value', 'company'], sorts: [], bulk: [] });
  });

  it('shows a card that was moved in its new column alone', () => {
    const [one, two] = [contact(1), contact(2)];
    const moved = new Map([[one.id, { ...one, size: 'large' }]]);
    expect(cardsIn('size', 'small', [one, two], moved)).toEqual([two]);
    expect(cardsIn('size', 'large', [], moved)).toEqual([{ ...one, size: 'large' }]);
  });
});
