import { expect, it } from 'vitest';
import { specimenScreen } from '../testing/specimen.ts';
import { titleOf } from './record.ts';

const record = { id: '0198c1e0-0000-7000-8000-00000000abcd', version: 1 };
const byName = specimenScreen.definition;
const byRichText = { ...byName, display: 'richtext' };

it('calls a record by its field for that, or by the end of its id', () => {
  expect(titleOf(byName, { ...record, name: 'Ada' })).toBe('Ada');
  expect(titleOf(byName, { ...record, name: '' })).toBe('0000abcd');
  expect(titleOf(byRichText, { ...record, richtext: '<p></p>' })).toBe('0000abcd');
});

it('says what rich text says, without its tags', () => {
  expect(titleOf(byRichText, { ...record, richtext: '<p>Fish &amp; <b>chips</b></p>' })).toBe(
    'Fish & chips',
  );
});

it('cuts a title that is a long text', () => {
  const title = titleOf(byName, { ...record, name: 'word '.repeat(100) });
  expect(title).toHaveLength(200);
  expect(title.endsWith('word…')).toBe(true);
});
