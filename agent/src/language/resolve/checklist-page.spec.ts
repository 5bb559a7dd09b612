import { expect, it } from 'vitest';
import { parseSpec } from '../parse-spec.ts';

const specOf = (words: string, access = 'write: [owner]') => `
spec: app/v1
app: { name: chores, locales: [en, de] }
entities:
  Chore:
    labelPlural: { en: Chores, de: Pflichten }
    label: { en: Chore, de: Pflicht }
    ordered: true
    fields:
      name: { type: string, required: true, maxLength: 80, label: { en: Name, de: Name } }
      notes: { type: text, default: '', maxLength: 500, label: { en: Notes, de: Notizen } }
      done: { type: boolean, default: false, label: { en: Done, de: Erledigt } }
      until: { type: datetime, label: { en: Until, de: Bis } }
    access: { read: [owner], ${access} }
pages:
  chores:
    type: checklist
    entity: Chore
    title: name
    description: notes
    done: done
    due: until
    words:
      ${words}
`;

const read = (...given: Parameters<typeof specOf>) => parseSpec(specOf(...given), 'chores.yaml');

it('takes the words of the records, message by message', () => {
  const { app, diagnostics } = read('empty.none: { en: No chores yet, de: Noch keine Pflichten }');
  expect(diagnostics).toEqual([]);
  expect(app?.pages).toMatchObject([
    { kind: 'checklist', words: { 'empty.none': { en: 'No chores yet' } } },
  ]);
});

it('says where a word lacks a language, and refuses what is no key of a message', () => {
  const [warning] = read('empty.none: { en: No chores yet }').diagnostics;
  expect(warning?.code).toBe('SPEC.LABELS_MISSING');
  expect(warning?.message).toContain('chores.words.empty.none');
  expect(read("'Empty none': { en: No chores yet, de: Keine }").app).toBeNull();
});

it('is nothing for records that nobody may create, change and delete', () => {
  const { app, diagnostics } = read('list: { en: Chores, de: Pflichten }', 'update: [owner]');
  expect(app).toBeNull();
  expect(diagnostics).toMatchObject([{ code: 'SPEC.BAD_PAGE' }]);
});
