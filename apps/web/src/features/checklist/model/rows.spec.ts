import type { Item } from './item.ts';
import { describe, expect, it } from 'vitest';
import { learnCreated, learnGone, learnItem, noKnowledge, type Knowledge } from './knowledge.ts';
import { testItem } from '../testing/test-item.ts';
import type { ItemChange } from './change.ts';
import { rowsOf } from './rows.ts';
import { defaultView, type ChecklistView } from './view.ts';

const [one, two, three] = [testItem('1'), testItem('2'), testItem('3')];
const listed = [one, two, three];
const create: ItemChange = {
  type: 'create',
  key: 'draft',
  draft: { title: 'New' },
  madeAt: '2026-11-23T08:00:00.000Z',
};

function shown(
  pending: readonly ItemChange[],
  {
    knowledge = noKnowledge,
    view = defaultView,
    pages = listed,
  }: {
    knowledge?: Knowledge;
    view?: ChecklistView;
    pages?: Item[];
  } = {},
) {
  return rowsOf(pages, knowledge, pending, view).map((row) => row.item.title);
}

describe('the rows a person sees', () => {
  it('are the listed items while nothing is on its way', () => {
    expect(shown([])).toEqual(['Item 1', 'Item 2', 'Item 3']);
  });

  it('keep the very same item where nothing changed, so that only changed rows draw again', () => {
    const patch: ItemChange = { type: 'update', id: '2', patch: { title: 'B' }, base: two };
    const rows = rowsOf(listed, noKnowledge, [patch], defaultView);
    expect(rows[0]?.item).toBe(one);
    expect(rows.map((row) => row.saving)).toEqual([false, true, false]);
  });

  it('have a new item first, and it keeps its key once it is saved', () => {
    expect(shown([create])).toEqual(['New', 'Item 1', 'Item 2', 'Item 3']);
    const saved = testItem('9', { title: 'New', position: 'Zz' });
    const knowledge = learnCreated(noKnowledge, 'draft', saved);
    for (const pending of [[create], []]) {
      const rows = rowsOf(listed, knowledge, pending, defaultView);
      expect(rows.map((row) => row.key)).toEqual(['draft', '1', '2', '3']);
    }
  });

  it('do not have a new item twice when a later page lists it too', () => {
    const saved = testItem('9', { title: 'New', position: 'Zz' });
    const knowledge = learnCreated(noKnowledge, 'draft', saved);
    const view: ChecklistView = { ...defaultView, order: 'title' };
    expect(shown([], { knowledge, view, pages: [one, saved, two] })).toEqual([
      'Item 1',
      'New',
      'Item 2',
    ]);
  });

  it('lose only the effect of the change that failed', () => {
    const rename: ItemChange = { type: 'update', id: '1', patch: { title: 'A' }, base: one };
    const complete: ItemChange = { type: 'update', id: '1', patch: { completed: true }, base: one };
    expect(rowsOf(listed, noKnowledge, [rename, complete], defaultView)[0]?.item).toMatchObject({
      title: 'A',
      completed: true,
    });
    expect(rowsOf(listed, noKnowledge, [complete], defaultView)[0]?.item).toMatchObject({
      title: 'Item 1',
      completed: true,
    });
  });

  it('let a completed item leave the open ones at once', () => {
    const view: ChecklistView = { ...defaultView, status: 'open' };
    expect(shown([{ type: 'bulk', action: 'complete', ids: ['1', '3'] }], { view })).toEqual([
      'Item 2',
    ]);
  });

  it('do not have what is being deleted, and have it back at its place when that is undone', () => {
    const remove: ItemChange = { type: 'delete', id: '2', base: two };
    expect(shown([remove])).toEqual(['Item 1', 'Item 3']);
    const knowledge = learnGone(noKnowledge, two);
    expect(shown([], { knowledge })).toEqual(['Item 1', 'Item 3']);
    const restore: ItemChange = { type: 'bulk', action: 'restore', ids: ['2'] };
    expect(shown([restore], { knowledge, pages: [one, three] })).toEqual([
      'Item 1',
      'Item 2',
      'Item 3',
    ]);
    const restored = learnItem(knowledge, { ...two, version: 3 });
    expect(shown([], { knowledge: restored, pages: [one, three] })).toEqual([
      'Item 1',
      'Item 2',
      'Item 3',
    ]);
  });

  it('are not brought back by a page that was on its way when they were deleted', () => {
    const knowledge = learnGone(learnItem(noKnowledge, { ...two, version: 4 }), two);
    expect(shown([], { knowledge })).toEqual(['Item 1', 'Item 3']);
    expect(shown([], { knowledge, pages: [{ ...two, version: 5 }] })).toEqual(['Item 2']);
  });

  it('are not set back by a page older than the answer to a change', () => {
    const knowledge = learnItem(noKnowledge, { ...one, title: 'Newer', version: 2 });
    expect(shown([], { knowledge })[0]).toBe('Newer');
    expect(learnItem(knowledge, one)).toBe(knowledge);
  });

  it('move with a drag before the api has answered', () => {
    const drag: ItemChange = { type: 'update', id: '3', patch: { position: 'a0V' }, base: three };
    expect(shown([drag])).toEqual(['Item 3', 'Item 1', 'Item 2']);
  });

  it('do not move in an order that the api alone knows', () => {
    const view: ChecklistView = { ...defaultView, order: 'title' };
    const rename: ItemChange = { type: 'update', id: '1', patch: { title: 'Z' }, base: one };
    expect(shown([rename], { view })).toEqual(['Z', 'Item 2', 'Item 3']);
  });

  it('take edits and the deletion of an item that is not saved yet', () => {
    const complete: ItemChange = {
      type: 'update',
      id: 'draft',
      patch: { completed: true },
      base: one,
    };
    const row = rowsOf(listed, noKnowledge, [create, complete], defaultView)[0];
    expect(row?.item.completed).toBe(true);
    expect(shown([create, { type: 'bulk', action: 'delete', ids: ['draft'] }])[0]).toBe('Item 1');
  });

  it('have a new item while searching only where it matches', () => {
    const matching: ChecklistView = { ...defaultView, search: 'new' };
    expect(shown([create], { view: matching, pages: [] })).toEqual(['New']);
    expect(shown([create], { view: { ...defaultView, search: 'old' }, pages: [] })).toEqual([]);
  });
});
