import { describe, expect, it } from 'vitest';
import { isOwnWord, wrongOwnWords } from './own-words.ts';

const kit: [string, string] = ['checklist.count', '{count, plural, one {# item} other {# items}}'];

describe('own words for the messages of the checklist', () => {
  it('take the same arguments', () => {
    const fine = '{count, plural, one {# todo} other {# todos}}';
    expect(wrongOwnWords(new Map([kit, ['todos.checklist.count', fine]]), 'en')).toEqual([]);
    expect(wrongOwnWords(new Map([kit, ['todos.checklist.count', '{n} todos']]), 'en')).toEqual([
      expect.stringContaining('todos.checklist.count takes {n: '),
    ]);
  });

  it('stand for a message that there is', () => {
    expect(wrongOwnWords(new Map([kit, ['todos.checklist.sum', 'Todos']]), 'en')).toEqual([
      'en: todos.checklist.sum is not in the source language',
    ]);
  });

  it('are told from the messages of the kit', () => {
    expect(isOwnWord('todos.checklist.count')).toBe(true);
    expect(isOwnWord('checklist.count')).toBe(false);
  });
});
