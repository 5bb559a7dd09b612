import { chmodSync, statSync, symlinkSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { appOf } from '../../test/app.ts';
import { TestTree } from '../../test/tree.ts';
import { fileLines, notesOf, unifiedDiff } from '../report/describe-plan.ts';
import { UnsafePath } from '../tree/files/root.ts';

const contract = 'packages/shared-types/src/contacts.ts';
const service = 'apps/api/src/modules/contacts/contacts.service.ts';
const screen = 'apps/web/src/features/contacts/contact-screen.tsx';
const permissions = 'packages/shared-types/src/permissions.ts';

const first = appOf('crm', { Contact: { fields: ['name', 'email'] } });
const second = appOf('crm', { Contact: { fields: ['name', 'email', 'phone'] } });

let tree: TestTree;
beforeEach(() => (tree = new TestTree()));
afterEach(() => tree.remove());

describe('a plan', () => {
  it('writes nothing at all', async () => {
    await tree.generate(first);
    const before = tree.snapshot({ times: true });
    await tree.plan(second);
    expect(tree.snapshot({ times: true })).toEqual(before);
  });

  it('has the same hash until something moves', async () => {
    const { hash } = await tree.plan(first);
    expect((await tree.plan(first)).hash).toBe(hash);
    expect((await tree.plan(second)).hash).not.toBe(hash);
    tree.replace(permissions, "['owner']", "['owner', 'admin']");
    expect((await tree.plan(first)).hash).not.toBe(hash);
  });

  it('has another hash when a generated file moved that it leaves alone', async () => {
    await tree.generate(appOf('crm', { Contact: { fields: ['a'] }, Deal: { fields: ['a'] } }));
    const more = appOf('crm', { Contact: { fields: ['a', 'b'] }, Deal: { fields: ['a'] } });
    const { hash, changes } = await tree.plan(more);
    const untouched = 'packages/shared-types/src/deals.ts';
    expect(changes.map(({ path }) => path)).not.toContain(untouched);
    tree.write(untouched, `${tree.read(untouched)}\n// ours\n`);
    expect((await tree.plan(more)).hash).not.toBe(hash);
  });

  it('names every file and what becomes of it', async () => {
    await tree.generate(appOf('crm', { Contact: { fields: ['a'] }, Deal: { fields: ['a'] } }));
    const lines = fileLines(
      await tree.plan(appOf('crm', { Contact: { fields: ['a', 'b'] }, Task: { fields: ['a'] } })),
    );
    const actions = Map.groupBy(lines, ({ action }) => action);
    expect(actions.get('create')?.map(({ path }) => path)).toContain(
      'packages/shared-types/src/tasks.ts',
    );
    expect(actions.get('update')?.map(({ path }) => path)).toContain(contract);
    expect(actions.get('delete')?.map(({ path }) => path)).toContain(
      'packages/shared-types/src/deals.ts',
    );
    expect(actions.get('edit')?.map(({ path }) => path)).toContain(permissions);
    const update = lines.find(({ path }) => path === contract);
    expect(unifiedDiff(update!)).toContain(`--- a/${contract}\n+++ b/${contract}\n@@`);
    expect(unifiedDiff(update!)).toContain('\n+  b: lineOfText(1, 200).nullable(),');
  });
});

describe('generating', () => {
  it('twice changes nothing, byte for byte', async () => {
    await tree.generate(first);
    const before = tree.snapshot({ times: true });
    expect((await tree.generate(first)).changes).toEqual([]);
    expect(tree.snapshot({ times: true })).toEqual(before);
  });

  it('touches only the files of the entity that changed', async () => {
    const entities = { Contact: { fields: ['a'] }, Deal: { fields: ['a'] } };
    await tree.generate(appOf('crm', entities));
    const plan = await tree.plan(appOf('crm', { ...entities, Deal: { fields: ['a', 'b'] } }));
    const paths = plan.changes.map(({ path }) => path);
    expect(paths.filter((path) => !path.includes('deal')).sort()).toEqual([
      '.groundplan/crm/_app.gz',
    ]);
  });

  it('keeps what its owner edited, without a word', async () => {
    await tree.generate(first);
    tree.replace(service, '  update(', '  archive(id: string) {\n    return id;\n  }\n\n  update(');
    const { files } = await tree.generate(second);
    expect(files.every(({ conflicts }) => conflicts === 0)).toBe(true);
    expect(tree.read(service)).toContain('archive(id: string)');
    expect(tree.read(service)).toContain('phoneOf(id: string)');
  });

  it('marks what both changed, and nothing else of the file', async () => {
    await tree.generate(first);
    tree.replace(contract, "['name', 'email']", "['email', 'name']");
    tree.replace(contract, 'What a client may change', 'What clients change');
    const plan = await tree.generate(second);
    expect(fileLines(plan).filter(({ action }) => action === 'conflict')).toHaveLength(1);
    expect(tree.read(contract)).toContain(
      [
        '<<<<<<< yours',
        "export const contactFields = ['email', 'name'] as const;",
        '=======',
        "export const contactFields = ['name', 'email', 'phone'] as const;",
        '>>>>>>> spec',
      ].join('\n'),
    );
    expect(tree.read(contract)).toContain('What clients change');
    expect((await tree.plan(second)).unresolved).toEqual([contract]);

    tree.write(
      contract,
      tree.read(contract).replaceAll(/<<<<<<< yours\n|=======\n[^]*?>>>>>>> spec\n/g, ''),
    );
    const before = tree.snapshot();
    expect((await tree.generate(second)).changes).toEqual([]);
    expect(tree.snapshot()).toEqual(before);
  });

  it('leaves a file deleted that its owner deleted, and brings it back when asked', async () => {
    await tree.generate(first);
    tree.delete(screen);
    await tree.generate(first);
    expect(notesOf(await tree.generate(second))).toEqual([
      `${screen}: stays deleted, as you left it`,
    ]);
    expect(tree.has(screen)).toBe(false);
    await tree.generate(second, { restore: [screen] });
    expect(tree.read(screen)).toContain('<dt>phone</dt>');
    expect((await tree.plan(second)).changes).toEqual([]);
  });

  it('finds a file that its owner moved and edited, and merges it there', async () => {
    await tree.generate(first);
    const moved = 'apps/web/src/features/people/card.tsx';
    tree.move(screen, moved);
    tree.replace(moved, 'grid gap-2', 'flex gap-2');
    await tree.generate(second);
    expect(tree.has(screen)).toBe(false);
    expect(tree.read(moved)).toContain('flex gap-2');
    expect(tree.read(moved)).toContain('<dt>phone</dt>');
    expect((await tree.generate(second)).changes).toEqual([]);
  });

  it('moves the files of a renamed entity and their edits along', async () => {
    await tree.generate(first);
    tree.replace(
      service,
      '  update(',
      '  merge(one: Contact): Contact {\n    return one;\n  }\n\n  update(',
    );
    const renamed = appOf('crm', {
      Person: { fields: ['name', 'email', 'phone'], renamedFrom: 'Contact' },
    });
    const plan = await tree.generate(renamed);
    expect(plan.files.every(({ conflicts }) => conflicts === 0)).toBe(true);
    expect(tree.has(service)).toBe(false);
    const text = tree.read('apps/api/src/modules/people/people.service.ts');
    expect(text).toContain('merge(one: Person): Person');
    expect(text).toContain('phoneOf');
    expect(text).not.toMatch(/contact/i);
    expect(tree.read('packages/shared-types/src/index.ts')).not.toContain('contacts');
    expect((await tree.generate(renamed)).changes).toEqual([]);
  });

  it('deletes what the spec needs no longer, unless its owner edited it', async () => {
    const before = tree.snapshot();
    await tree.generate(first);
    tree.replace(screen, 'grid gap-2', 'flex gap-2');
    const plan = await tree.generate(appOf('crm', {}));
    expect(notesOf(plan)).toEqual([`${screen}: no longer of the spec; kept, since you edited it`]);
    tree.delete(screen);
    tree.delete('.groundplan/crm/_app.gz');
    expect(tree.snapshot()).toEqual(before);
  });

  it('keeps Windows line ends and permissions', async () => {
    await tree.generate(first);
    tree.write(service, tree.read(service).replaceAll('\n', '\r\n'));
    chmodSync(tree.at(service), 0o755);
    const { files } = await tree.generate(second);
    expect(files.every(({ conflicts }) => conflicts === 0)).toBe(true);
    expect(tree.read(service)).toContain('phoneOf(id: string): string | null {\r\n');
    expect(tree.read(service).replaceAll('\r\n', '')).not.toContain('\n');
    expect(statSync(tree.at(service)).mode & 0o777).toBe(0o755);
  });

  it('keeps a file that is no text any more, and says so each time', async () => {
    await tree.generate(first);
    tree.write(screen, Buffer.from([0, 1, 2]));
    for (let run = 0; run < 2; run += 1) {
      const plan = await tree.generate(second);
      expect(plan.files.filter(({ conflicts }) => conflicts > 0).map(({ path }) => path)).toEqual([
        screen,
      ]);
    }
    expect(tree.read(screen)).toHaveLength(3);
  });

  it('adopts files that are there and say the same, and marks those that do not', async () => {
    await tree.generate(first);
    const before = tree.snapshot();
    tree.delete('.groundplan/crm/_app.gz');
    tree.delete('.groundplan/crm/contact.gz');
    tree.write(service, tree.read(service).replaceAll('  ', '    '));
    const formatted = tree.read(service);
    expect((await tree.generate(first)).files.every(({ conflicts }) => conflicts === 0)).toBe(true);
    expect(tree.read(service)).toBe(formatted);
    tree.write(service, '');
    tree.delete('.groundplan/crm/contact.gz');
    tree.write(screen, `${tree.read(screen)}// mine\n`);
    const plan = await tree.generate(first);
    expect(plan.files.filter(({ conflicts }) => conflicts > 0).map(({ path }) => path)).toEqual([
      service,
      screen,
    ]);
    expect(tree.read(screen)).toContain('<<<<<<< yours\n// mine\n=======\n>>>>>>> spec');
    expect(Object.keys(tree.snapshot())).toEqual(Object.keys(before));
  });

  it('says where a folder has the place of a file', async () => {
    tree.write(`${contract}/note.txt`, 'ours');
    await expect(tree.plan(first)).rejects.toThrow(`${contract} is a folder`);
  });

  it('never follows a symbolic link', async () => {
    symlinkSync('/tmp', tree.at('apps/web'));
    await expect(tree.plan(first)).rejects.toThrow(UnsafePath);
  });
});

describe('edits of shared files', () => {
  it('are made once, and left alone when their owner undid them', async () => {
    await tree.generate(first);
    expect(tree.read(permissions)).toContain("  'contact:read': ['owner', 'member'],\n");
    tree.replace(permissions, "  'contact:read': ['owner', 'member'],\n", '');
    await tree.generate(second);
    expect(tree.read(permissions)).not.toContain('contact:read');
  });

  it('change with the spec, but not where their owner changed them', async () => {
    const many = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
    await tree.generate(first);
    const wide = appOf('crm', { Contact: { fields: many } });
    await tree.generate(wide);
    expect(tree.read(permissions)).toContain("'contact:read': ['owner'],");
    tree.replace(permissions, "'contact:read': ['owner']", "'contact:read': ['admin']");
    const plan = await tree.generate(first);
    expect(plan.refusals.map(({ what }) => what)).toEqual([
      'contact:read in the constant rolePermissions',
    ]);
    expect(tree.read(permissions)).toContain("'contact:read': ['admin']");
  });

  it('that have no place any more are to be made by hand, and nothing else is lost', async () => {
    tree.write(permissions, 'export {};\n');
    const plan = await tree.generate(first);
    expect(plan.refusals).toMatchObject([
      { path: permissions, byHand: "add 'contact:read': ['owner', 'member']" },
    ]);
    expect(tree.has(contract)).toBe(true);
    tree.write(permissions, "const rolePermissions = { 'contact:read': ['owner', 'member'] };\n");
    expect((await tree.generate(first)).refusals).toEqual([]);
    expect((await tree.generate(first)).changes).toEqual([]);
  });
});
