import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { importForeign } from '../import-source.ts';
import { readFileSource } from '../read-file-source.ts';
import { withoutPlatform } from './without-platform.ts';

const folder = path.resolve(import.meta.dirname, '../../../../packages/database/prisma/schema');

describe('the schema of a product that was generated here', () => {
  it('gives back its entities, and names what it does not carry', async () => {
    const { schema, headline } = readFileSource(folder);
    const { app, notes } = await importForeign(withoutPlatform(schema), 'todo-app', headline);
    const [todo, second] = app.entities;
    expect(second).toBeUndefined();
    expect(todo?.name).toBe('Todo');
    expect(todo?.ordered).toBe(true);
    expect(todo?.softDelete).not.toBeNull();
    expect(todo?.fields.map(({ name, type }) => `${name}: ${type.kind}`)).toEqual([
      'title: text',
      'description: text',
      'completed: boolean',
      'dueAt: datetime',
      'position: position',
    ]);
    expect(todo?.relations).toEqual([]);
    expect(notes.map(({ what }) => what)).toEqual(
      expect.arrayContaining([
        'tables of the platform',
        'nothing of labels, pages, lengths, checks, seeds and scenarios',
        'nothing of who may do what',
      ]),
    );
  });
});
