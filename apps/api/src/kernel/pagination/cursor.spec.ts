import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { InvalidCursor } from '../errors/index.ts';
import { decodeCursor, encodeCursor } from './cursor.ts';
import { pageOfRows } from './page.ts';

describe('a cursor', () => {
  it('comes back as it was given out, whatever it holds, and can stand in an address', () => {
    const value = fc.oneof(fc.string({ unit: 'grapheme' }), fc.integer(), fc.constant(null));
    fc.assert(
      fc.property(fc.array(value), (values) => {
        const cursor = encodeCursor(values);
        expect(cursor).toMatch(/^[\w-]*$/);
        expect(decodeCursor(cursor, z.array(z.unknown()))).toEqual(values);
      }),
    );
  });

  it('is refused when it was not given out', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(() => decodeCursor(text, z.tuple([z.literal('todos')]))).toThrow(InvalidCursor);
      }),
    );
  });
});

describe('a page', () => {
  const page = (count: number, limit: number) =>
    pageOfRows(
      Array.from({ length: count }, (_, index) => index),
      limit,
      (row) => row * 10,
      String,
    );

  it('ends where there are no more rows than asked for', () => {
    expect(page(2, 2)).toEqual({ items: [0, 10], nextCursor: null });
    expect(page(0, 2)).toEqual({ items: [], nextCursor: null });
  });

  it('goes on after its last item when there is one row too many', () => {
    expect(page(3, 2)).toEqual({ items: [0, 10], nextCursor: '1' });
  });
});
