import { describe, expect, it } from 'vitest';
import { parseSpec, readSpec } from '../../language/index.ts';
import type { App } from '../../model/index.ts';
import { yamlOf } from '../spec/write-yaml.ts';
import { specOfApp } from './spec-of-app.ts';

/** What the order of a file decides alone. */
function withoutPlaces({ enums, entities, pages, ...app }: App): unknown {
  return {
    ...app,
    enums: enums.toSorted((a, b) => a.name.localeCompare(b.name)),
    pages: pages.toSorted((a, b) => a.name.localeCompare(b.name)),
    entities: entities.map((entity) => ({
      ...entity,
      position: null,
      fields: entity.fields.toSorted((a, b) => a.name.localeCompare(b.name)),
      relations: entity.relations.toSorted((a, b) => a.name.localeCompare(b.name)),
    })),
  };
}

describe('the spec of an app that was generated', () => {
  it.each(['todo-app', 'crm', 'helpdesk'])('is read as the same app: %s', async (name) => {
    const file = new URL(`../../../../specs/${name}.yaml`, import.meta.url).pathname;
    const { app } = await readSpec(file);
    if (app === null) throw new Error('the spec is wrong');
    const text = yamlOf(specOfApp(app), 'Imported.');
    const again = parseSpec(text, 'again.yaml');
    expect(again.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(withoutPlaces(again.app ?? app)).toEqual(withoutPlaces(app));
  });
});
