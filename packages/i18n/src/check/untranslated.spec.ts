import { expect, it } from 'vitest';
import { countUntranslated, type Untranslated } from './untranslated.ts';

const marks: Untranslated[] = [
  { de: { 'notes.label': 'Note', 'notes.text': 'Text' } },
  { ar: { 'notes.label': 'Note' } },
];

it('counts what still has the text that stands in', () => {
  const german = new Map([
    ['notes.label', 'Note'],
    ['notes.text', 'Wortlaut'],
  ]);
  expect(countUntranslated(german, 'de', marks)).toBe(1);
  expect(countUntranslated(german, 'ar', marks)).toBe(1);
  expect(countUntranslated(german, 'en', marks)).toBe(0);
});

it('counts nothing that is gone', () => {
  expect(countUntranslated(new Map(), 'de', marks)).toBe(0);
});
