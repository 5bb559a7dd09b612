import { readFileSync } from 'node:fs';
import { format } from 'oxfmt';
import { describe, expect, it } from 'vitest';
import type { App, Entity, Field } from '../../model/index.ts';
import { webChecklist } from './web-checklist.emitter.ts';

const members = { roles: ['owner', 'admin', 'member'], condition: null };

const text = (name: string, maxLength: number) => ({ name, maxLength }) as Field;

const todo = {
  name: 'Todo',
  names: {
    pascal: 'Todo',
    camel: 'todo',
    pascalPlural: 'Todos',
    camelPlural: 'todos',
    kebab: 'todo',
    kebabPlural: 'todos',
    table: 'todos',
    constant: 'TODO',
  },
  label: { en: 'Todo', de: 'Aufgabe', ar: 'مهمة' },
  labelPlural: { en: 'Todos', de: 'Aufgaben', ar: 'المهام' },
  fields: [text('title', 200), text('description', 10_000)],
  access: { read: members, create: members, update: members, delete: members },
} as unknown as Entity;

const page = {
  kind: 'checklist' as const,
  name: 'todos',
  entity: 'Todo',
  title: 'title',
  description: 'description',
  done: 'completed',
  due: 'dueAt',
  words: { 'composer.label': { en: 'New todo', de: 'Neue Aufgabe', ar: 'مهمة جديدة' } },
};

const app = {
  defaultLocale: 'en',
  locales: ['en'],
  entities: [todo],
  pages: [page],
} as unknown as App;

describe('the page of a checklist', () => {
  const { files, edits } = webChecklist.emit(todo, app);
  const repository = new URL('../../../../', import.meta.url);
  const written = (path: string) => readFileSync(new URL(path, repository), 'utf8');

  it.each(files.filter(({ path }) => !path.endsWith('.json')))(
    'is in this repository as it is made: $path',
    async ({ path, text: source }) => {
      const { code } = await format(path, source, { singleQuote: true, printWidth: 100 });
      expect(code).toBe(written(path));
    },
  );

  it('is in the navigation and among the messages', () => {
    for (const edit of edits) {
      expect(edit.ensure(written(edit.path))).toBe(written(edit.path));
    }
  });

  it('has words of its own in every language, and what the app lacks in its default language', () => {
    const messages = files.filter(({ path }) => path.endsWith('/todos.json'));
    expect(messages.map(({ path }) => path)).toEqual([
      'packages/i18n/src/messages/en/todos.json',
      'packages/i18n/src/messages/de/todos.json',
      'packages/i18n/src/messages/ar/todos.json',
    ]);
    expect(JSON.parse(messages[1]?.text ?? '')).toEqual({
      title: 'Aufgaben',
      checklist: {
        list: 'Aufgaben',
        details: { readOnlyTitle: 'Aufgabe' },
        composer: { label: 'Neue Aufgabe' },
      },
    });
  });

  it('is made for those entities alone that have one', () => {
    expect(webChecklist.emit(todo, { ...app, pages: [] })).toEqual({ files: [], edits: [] });
  });
});
