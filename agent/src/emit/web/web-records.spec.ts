import { readFileSync } from 'node:fs';
import { format } from 'oxfmt';
import { expect, it } from 'vitest';
import { parseSpec } from '../../language/index.ts';
import type { App, Entity } from '../../model/index.ts';
import type { EmittedFile } from '../emitter.ts';
import { messagesEmitter } from '../messages/messages.emitter.ts';
import { missingLabels } from '../messages/missing-labels.ts';
import { navigationEmitter } from '../navigation/navigation.emitter.ts';
import { webFeatureEmitter } from '../web-feature/web-feature.emitter.ts';
import { webPagesEmitter } from '../web-pages/web-pages.emitter.ts';
import { webTestsEmitter } from '../web-tests/web-tests.emitter.ts';
import { screensOf } from './screens.ts';

const crm = appOf('crm');
const emitters = [webFeatureEmitter, webPagesEmitter, webTestsEmitter];

function appOf(name: string): App {
  const file = new URL(`../../../../specs/${name}.yaml`, import.meta.url);
  const { app } = parseSpec(readFileSync(file, 'utf8'), `${name}.yaml`);
  if (app === null) throw new Error(`${name}.yaml is not right`);
  return app;
}

function entityOf(name: string): Entity {
  return crm.entities.find((entity) => entity.name === name)!;
}

function filesOf(entity: Entity): EmittedFile[] {
  return emitters.flatMap((emitter) => emitter.emit(entity, crm).files);
}

async function textOf(entity: Entity, path: string): Promise<string> {
  const file = filesOf(entity).find((candidate) => candidate.path.endsWith(path))!;
  return (await format(path, file.text, { singleQuote: true, printWidth: 100 })).code;
}

it.each(crm.entities.map((entity) => [entity.name, entity] as const))(
  'says all that the web has to know of %s in 220 lines, and 45 for each other view of its list',
  async (_, entity) => {
    const texts = await Promise.all(
      filesOf(entity).map(({ path, text }) =>
        format(path, text, { singleQuote: true, printWidth: 100 }),
      ),
    );
    expect(texts.flatMap(({ errors }) => errors)).toEqual([]);
    const lines = texts.reduce((sum, { code }) => sum + code.split('\n').length - 1, 0);
    const views = screensOf(entity, crm).list?.views.length ?? 0;
    expect(lines).toBeLessThanOrEqual(220 + 45 * views);
  },
);

it('asks for nothing that the api fills in, and keeps a field from roles that may not write it', async () => {
  const definition = await textOf(entityOf('Deal'), 'deal-record.ts');
  expect(definition).toContain(
    "{ name: 'number', kind: 'sequence', label: t('fields.number'), readOnly: true }",
  );
  expect(definition).toContain('filledIn: true');
  expect(definition).toContain("writeRoles: ['owner', 'admin']");
  expect(definition).toContain(
    "{ name: 'lose', label: t('transitions.lose'), from: ['lead', 'offer'], to: 'lost' }",
  );
});

it('lists on the page of a record what belongs to it, and what is linked to it from the other side', async () => {
  expect(await textOf(entityOf('Company'), 'company-record.ts')).toContain(
    "{ route: 'companies', by: 'parent', label: t('fields.subsidiaries') }",
  );
  expect(await textOf(entityOf('Tag'), 'tag-record.ts')).toContain(
    "children: [{ route: 'contacts', by: 'tags', label: t('fields.contacts') }]",
  );
});

it('makes what a journey needs before it, in an order in which it can be made', async () => {
  const journey = await textOf(entityOf('QuoteLine'), 'quote-lines.spec.ts');
  const order = ["given('companies'", "given('deals'", "given('quotes'", 'records.create('];
  const places = order.map((text) => journey.indexOf(text));
  expect(places).toEqual(places.toSorted((one, other) => one - other));
  expect(places).not.toContain(-1);
});

it('has a word for everything in every language, and says which the spec lacks', () => {
  const { files } = messagesEmitter.emit(entityOf('Contact'), crm);
  expect(files.map(({ path }) => path.split('/').slice(-2).join('/'))).toEqual([
    'en/contacts.json',
    'de/contacts.json',
    'ar/contacts.json',
  ]);
  const english = JSON.parse(files[0]!.text) as object;
  expect(english).toMatchObject({
    record: { label: 'Contact', fields: { callAfter: 'Call after' } },
  });
  expect(missingLabels(crm)).toEqual([]);

  const bare = { ...crm, entities: [{ ...entityOf('Tag'), label: { en: "Tag's {x}" } }] };
  expect(missingLabels(bare).map(({ entity, locale, key }) => [entity, locale, key])).toEqual([
    ['Tag', 'de', 'record.label'],
    ['Tag', 'ar', 'record.label'],
  ]);
  expect(missingLabels(bare)[0]?.text).toBe("Tag''s '{'x'}'");
  const marks = messagesEmitter.emit(bare.entities[0]!, bare).files.at(-1);
  expect(marks?.path).toBe('packages/i18n/src/messages/untranslated/tags.json');
  expect(JSON.parse(marks?.text ?? '')).toEqual({
    de: { 'tags.record.label': "Tag''s '{'x'}'" },
    ar: { 'tags.record.label': "Tag''s '{'x'}'" },
  });
});

it('puts lists into the navigation in the order of the spec, for those who may read them', () => {
  const path = 'apps/web/src/features/shell/navigation-items.tsx';
  const start = readFileSync(new URL(`../../../../${path}`, import.meta.url), 'utf8');
  const edits = crm.entities.flatMap((entity) => navigationEmitter.emit(entity, crm).edits);
  const text = edits
    .filter((edit) => edit.path === path)
    .reduce((current, edit) => edit.ensure(current), start);
  const permissions = [...text.matchAll(/permission: '([^']+)'/g)].map(([, found]) => found);
  expect(permissions.slice(0, 4)).toEqual([
    'todo:read',
    'company:read',
    'contact:read',
    'deal:read',
  ]);
  expect(permissions.at(-1)).toBe('organization:update');
});
