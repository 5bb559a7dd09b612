import { lineOfText, paragraphsOfText } from '@monorepo/shared-types';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { normalizeDescription, normalizeTitle } from './title.ts';

const anyText = fc.string({ unit: 'binary', maxLength: 60 });

it('makes a title that the api takes out of whatever was typed or pasted', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const title = normalizeTitle(text);
      expect(lineOfText(1, 200).safeParse(title).success).toBe(title !== '');
    }),
  );
  expect(normalizeTitle('  Buy\tmilk\n ')).toBe('Buy milk');
});

it('makes a description that the api takes, with its lines', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const description = normalizeDescription(text);
      expect(paragraphsOfText(10_000).safeParse(description).success).toBe(true);
    }),
  );
  expect(normalizeDescription('one\n\ttwo\u0000\n\n')).toBe('one\n\ttwo');
});
