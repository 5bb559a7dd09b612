import { expect, it } from 'vitest';
import { patternExamples } from './pattern-examples.ts';

const field = (pattern: string) => ({ pattern, minLength: null, maxLength: 40 });

it.each([
  '^[A-Z]{3}-?[0-9]*$',
  '[A-Z]{2}[0-9]{4}',
  '[0-9]{3}/[0-9]{2}',
  '(?:INV|CRN)-20[0-9]{2}-[0-9]{1,6}',
  '[A-Za-z0-9_]+(?:\\.[a-z]+)*',
  '[^a-z]{4}',
  '(?=.*[0-9])[a-z0-9]{2,}',
  '(a|b)(?:c|d)+?x{2,}',
  '\\u00e4\\u00f6[\\u0400-\\u0403]',
  '[\\]\\-]{2}',
  '\\+49[ ][1-9][0-9]+',
  'A|',
])('writes texts that fit %s', (pattern) => {
  const examples = patternExamples(field(pattern), 3);
  expect(examples.length).toBeGreaterThan(0);
  for (const text of examples) expect(text).toMatch(new RegExp(`^(?:${pattern})$`, 'u'));
});

it('writes texts that differ, as many as are wanted, within the lengths', () => {
  const examples = patternExamples({ pattern: '[A-Z]+', minLength: 3, maxLength: 5 }, 50);
  expect(new Set(examples).size).toBe(50);
  expect(examples.every(({ length }) => length >= 3 && length <= 5)).toBe(true);
});
