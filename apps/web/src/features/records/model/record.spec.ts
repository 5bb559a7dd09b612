import { expect, it } from 'vitest';
import { specimenScreen } from '../testing/specimen.ts';
import { titleOf } from './record.ts';

const id = '0198c1e0-0000-7000-8000-00000000abcd';
const byName = specimenScreen.definition;
const byRichText = { ...byName, display: 'richtext' };

it('calls a record by its field for that, or by the end of its id', () => {
  expect(titleOf(byName, { id, name: 'Ada' })).toBe('Ada');
  expect(titleOf(byName, { id, name: '' })).toBe('0000abcd');
  expect(titleOf(byRichText, { id, richtext: '<p></p>' })).toBe('0000abcd');
});

it('says what rich text says, without its tags', () => {
  expect(titleOf(byRichText, { id, richtext: '<p>Fish &amp; <b>chips</b></p>' })).toBe(
    'Fish & chips',
  );
});

it('cuts a title that is a long text', () => {
  const title = titleOf(byName, { id, name: 'word '.repeat(100) });
  expect(title).toHaveLength(200);
  expect(title.endsWith('word…')).toBe(true);
});
