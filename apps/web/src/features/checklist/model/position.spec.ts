import { Position } from '@monorepo/shared-types';
import fc from 'fast-check';
import { generateNKeysBetween } from 'fractional-indexing';
import { describe, expect, it } from 'vitest';
import { compareByPosition, positionAt } from './position.ts';

function rowsOf(count: number) {
  return generateNKeysBetween(null, null, count).map((position, index) => ({
    id: String(index),
    position,
  }));
}

describe('moving an item', () => {
  it('brings it to exactly the place it was dropped at, with a position the api takes', () => {
    const anyMove = fc.nat({ max: 79 }).chain((last) =>
      fc.record({
        count: fc.constant(last + 1),
        from: fc.nat({ max: last }),
        to: fc.nat({ max: last }),
      }),
    );
    fc.assert(
      fc.property(anyMove, ({ count, from, to }) => {
        const rows = rowsOf(count);
        const position = positionAt(rows, String(from), to);
        if (from === to) {
          expect(position).toBeNull();
          return;
        }
        expect(Position.safeParse(position).success).toBe(true);
        const moved = rows
          .map((row) => (row.id === String(from) ? { ...row, position: position ?? '' } : row))
          .sort(compareByPosition);
        expect(moved.findIndex((row) => row.id === String(from))).toBe(to);
      }),
    );
  });

  it('stays possible next to items that share a position', () => {
    const rows = [
      { id: '1', position: 'a0' },
      { id: '2', position: 'a0' },
      { id: '3', position: 'a1' },
      { id: '4', position: 'a2' },
    ];
    const position = positionAt(rows, '4', 1);
    expect(position !== null && position > 'a0' && position < 'a1').toBe(true);
  });

  it('does nothing for an item that is not in the list', () => {
    expect(positionAt(rowsOf(3), 'gone', 1)).toBeNull();
  });
});
