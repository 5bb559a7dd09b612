import { readdir, readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import {
  platformContracts,
  platformModels,
  platformNamespaces,
  platformRoutes,
  platformTables,
} from './platform-names.ts';

const root = new URL('../../../../', import.meta.url);
/** What the generator itself writes: a spec may well have it again. */
const generated = new Set(['todos']);

async function namesIn(folder: string): Promise<string[]> {
  const names = await readdir(new URL(folder, root));
  return names.map((name) => name.replace(/\..*$/, '')).filter((name) => !generated.has(name));
}

describe('the names of the platform', () => {
  it('are all its models, enums and tables', async () => {
    const folder = 'packages/database/prisma/schema/';
    const files = await Promise.all(
      (await namesIn(folder)).map((name) =>
        readFile(new URL(`${folder}${name}.prisma`, root), 'utf8'),
      ),
    );
    const text = files.join('\n');
    const models = [...text.matchAll(/^(?:model|enum) (\w+) \{/gm)].map(([, name]) => name);
    const tables = [...text.matchAll(/^ {2}@@map\("(\w+)"\)/gm)].map(([, name]) => name);
    expect(models.filter((name) => !platformModels.has(name ?? ''))).toEqual([]);
    expect(tables.filter((name) => !platformTables.has(name ?? ''))).toEqual([]);
  });

  it('are all its modules, features, files and messages', async () => {
    const modules = await Promise.all([
      namesIn('apps/api/src/modules/'),
      namesIn('apps/bff/src/modules/'),
      namesIn('apps/web/src/features/'),
      namesIn('apps/web/src/app/(app)/o/%5Borganization%5D/'),
      namesIn('packages/shared-types/src/'),
      namesIn('packages/database/prisma/schema/'),
    ]);
    const pages = new Set(['layout', 'contracts']);
    const taken = modules.flat().filter((name) => !pages.has(name));
    expect(taken.filter((name) => !platformRoutes.has(name))).toEqual([]);
    const messages = await namesIn('packages/i18n/src/messages/en/');
    const namespaces = messages.map((name) =>
      name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase()),
    );
    expect(namespaces.filter((name) => !platformNamespaces.has(name))).toEqual([]);
  });

  it('are all its contracts that an entity could be called', async () => {
    const names = (await readdir(new URL('packages/shared-types/src/', root))).filter(
      (name) => !name.includes('.spec.') && !generated.has(name.replace('.ts', '')),
    );
    const files = await Promise.all(
      names.map((name) => readFile(new URL(`packages/shared-types/src/${name}`, root), 'utf8')),
    );
    const types = files.flatMap((text) =>
      [...text.matchAll(/^export (?:const|type|interface|class) ([A-Z]\w*)/gm)].map(
        ([, name]) => name,
      ),
    );
    expect(types.filter((name) => !platformContracts.has(name ?? ''))).toEqual([]);
  });
});
