import { readdirSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { planMigration } from '../src/database/index.ts';
import { emitters } from '../src/emit/index.ts';
import { parseSpec, readSpec } from '../src/language/index.ts';
import { emitApp, formatAll } from '../src/plan/emit-app.ts';
import { specOf } from './spec-text.ts';

const folder = path.resolve(import.meta.dirname, '../../specs');

describe.each(readdirSync(folder).filter((name) => name.endsWith('.yaml')))('%s', (name) => {
  it('is right, and becomes files that can be parsed, the same ones every time', async () => {
    const { app, diagnostics } = await readSpec(path.join(folder, name));
    expect(diagnostics).toEqual([]);
    if (app === null) return;
    const emitted = emitApp(app, emitters);
    const texts = await formatAll(emitted.files);
    expect(await formatAll(texts)).toEqual(texts);
    expect(await formatAll(emitApp(app, emitters).files)).toEqual(texts);
    const broken = [...texts].flatMap(([file, { text }]) => faultsOf(file, text));
    expect(broken).toEqual([]);
  });

  it('can be migrated to from nothing, and needs no migration from itself', async () => {
    const { app } = await readSpec(path.join(folder, name));
    if (app === null) return;
    expect(planMigration(null, app, null)).toMatchObject({ errors: [] });
    expect(planMigration(app, app, null)).toEqual({ errors: [], migrations: [] });
  });
});

it('may call entities as the platform calls its decorators and components', () => {
  const names = ['Post', 'Query', 'Operation', 'Select', 'Table', 'Module', 'Link', 'Form'];
  const access = '{ read: [owner, admin, member, viewer], write: [owner] }';
  const entities = names.map(
    (name) => `${name}: { fields: { title: { type: string } }, access: ${access} }`,
  );
  const { app } = parseSpec(specOf(entities.join('\n')), 'x.yaml');
  expect(app?.entities).toHaveLength(names.length);
  if (app === null) return;
  const { files } = emitApp(app, emitters);
  const twice = [...files].flatMap(([file, { text }]) =>
    importedNames(text)
      .filter((name, at, all) => all.indexOf(name) !== at)
      .map((name) => `${file}: ${name}`),
  );
  expect(twice).toEqual([]);
});

function importedNames(text: string): string[] {
  const imports = [...text.matchAll(/^import (?:type )?\{([^}]*)\} from/gm)];
  return imports.flatMap(([, names = '']) =>
    names.split(',').map((name) =>
      name
        .trim()
        .replace(/^type /, '')
        .replace(/^.* as /, ''),
    ),
  );
}

function faultsOf(file: string, text: string): string[] {
  if (file.endsWith('.json')) JSON.parse(text);
  if (!/\.tsx?$/.test(file)) return [];
  const options = { jsx: ts.JsxEmit.Preserve, experimentalDecorators: true };
  const { diagnostics = [] } = ts.transpileModule(text, {
    fileName: file,
    reportDiagnostics: true,
    compilerOptions: options,
  });
  return diagnostics.map(({ messageText }) => `${file}: ${JSON.stringify(messageText)}`);
}
