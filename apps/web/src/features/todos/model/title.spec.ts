import { CreateTodo } from '@monorepo/shared-types';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  maximumDescriptionLength,
  maximumTitleLength,
  normalizeDescription,
  normalizeTitle,
} from './title.ts';

const anyText = fc.string({ unit: 'binary', maxLength: 60 });

it('makes a title that the api takes out of whatever was typed or pasted', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const title = normalizeTitle(text);
      expect(CreateTodo.safeParse({ title }).success).toBe(title !== '');
    }),
  );
  expect(normalizeTitle('  Buy\tmilk\n ')).toBe('Buy milk');
});

it('makes a description that the api takes, with its lines', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const description = normalizeDescription(text);
      expect(CreateTodo.safeParse({ title: 'a', description }).success).toBe(true);
    }),
  );
  expect(normalizeDescription('one\n\ttwo\u0000\n\n')).toBe('one\n\ttwo');
});

it('knows the limits of the api', () => {
  const title = 'x'.repeat(maximumTitleLength);
  const description = 'x'.repeat(maximumDescriptionLength);
  expect(CreateTodo.safeParse({ title, description }).success).toBe(true);
  expect(CreateTodo.safeParse({ title: `${title}x` }).success).toBe(false);
  expect(CreateTodo.safeParse({ title, description: `${description}x` }).success).toBe(false);
});
