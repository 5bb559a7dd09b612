import { describe, expect, it } from 'vitest';
import { keepShown, noSelection, selectAll, selectRange, toggleRow } from './selection.ts';

const order = ['a', 'b', 'c', 'd', 'e'];

describe('a selection', () => {
  it('takes a row in and out', () => {
    const picked = toggleRow(noSelection, 'b');
    expect([...picked.keys]).toEqual(['b']);
    expect([...toggleRow(picked, 'b').keys]).toEqual([]);
  });

  it('reaches from the row picked last, in either direction', () => {
    const picked = toggleRow(noSelection, 'c');
    expect([...selectRange(picked, order, 'e').keys].sort()).toEqual(['c', 'd', 'e']);
    expect([...selectRange(picked, order, 'a').keys].sort()).toEqual(['a', 'b', 'c']);
  });

  it('starts a range at the row itself when nothing was picked before', () => {
    expect([...selectRange(noSelection, order, 'd').keys]).toEqual(['d']);
  });

  it('ignores a range to a row that is not shown', () => {
    const picked = toggleRow(noSelection, 'c');
    expect(selectRange(picked, order, 'z').keys).toEqual(picked.keys);
  });

  it('never keeps a row that is no longer shown', () => {
    const all = selectAll(order);
    expect([...keepShown(all, ['b', 'c']).keys]).toEqual(['b', 'c']);
    expect(keepShown(all, ['b', 'c']).anchor).toBeNull();
    expect(keepShown(all, order)).toBe(all);
    expect(keepShown(noSelection, [])).toBe(noSelection);
  });
});
