import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { smallEmitters } from '../../test/emitters.ts';
import { TestTree } from '../../test/tree.ts';
import { services } from '../services.ts';
import { runProgram } from './program.ts';

const file = 'apps/api/src/modules/contacts/contacts.hooks.ts';
const written = `import { defineHooks } from './kit.ts';
import type { Contacts } from './contacts.types.ts';
import { contactSource } from './mine.ts';

// Whatever way I like to write   it
export const contactHooks = defineHooks<Contacts>({
    beforeCreate: async (input) => ({ ...input, source: contactSource }),
    async afterUpdate() {},
});
`;

const specOf = (members: string) => `spec: app/v1
app: { name: crm, locales: [en], defaultLocale: en }
entities:
  Contact:
    fields: { name: { type: string } }
    access: { read: [owner], write: [owner] }
    custom: [hooks]
${members}  Note:
    fields: { text: { type: string } }
    access: { read: [owner] }
`;

let tree: TestTree;
beforeEach(async () => {
  tree = new TestTree();
  tree.write('specs/crm.yaml', specOf(''));
  await agent('generate', 'specs/crm.yaml');
});
afterEach(() => tree.remove());

async function agent(command: string, ...args: string[]) {
  const said: Record<'stdout' | 'stderr', string> = { stdout: '', stderr: '' };
  const [spec, ...others] = args.map((each) => (each.endsWith('.yaml') ? tree.at(each) : each));
  const given = spec === undefined ? [] : [spec, ...others];
  const status = await runProgram([command, ...given, '--root', tree.root.folder], {
    services: {
      ...services,
      emitters: smallEmitters,
      readFacts: () => Promise.resolve(null),
      compareDatabase: () => Promise.resolve(null),
    },
    terminal: {
      say: (line) => (said.stdout += `${line}\n`),
      complain: (line) => (said.stderr += `${line}\n`),
      progress: () => undefined,
      paint: (_, text) => text,
      ask: () => Promise.resolve(null),
    },
    signal: new AbortController().signal,
  });
  return { status, ...said };
}

describe("the code of a tree's owner", () => {
  it('begins with a file that is made once, and lists what is written in it', async () => {
    expect(tree.read(file)).toContain('export const contactHooks = defineHooks<Contacts>({});');
    expect((await agent('diff')).stdout).toContain(`yours     ${file}: nothing written yet\n`);
    tree.write(file, written);
    expect(await agent('diff')).toMatchObject({
      status: 0,
      stdout: expect.stringContaining(`yours     ${file}: beforeCreate, afterUpdate\n`) as string,
    });
  });

  it('stays byte for byte where the spec changes, and is no disagreement', async () => {
    tree.write(file, written);
    tree.write('specs/crm.yaml', specOf('').replace('name: {', 'phone: { type: phone }, name: {'));
    const { status, stdout } = await agent('generate', 'specs/crm.yaml', '--no-post');
    expect(status).toBe(0);
    expect(stdout).toContain('packages/shared-types/src/contacts.ts');
    expect(stdout).not.toContain(file);
    expect(tree.read(file)).toBe(written);
    expect((await agent('generate', 'specs/crm.yaml', '--check', '--exact')).status).toBe(0);
  });

  it('is named as missing where it was deleted, and begun anew', async () => {
    tree.delete(file);
    const { status, stdout } = await agent('diff');
    expect(status).toBe(4);
    expect(stdout).toContain(`yours     ${file}: missing; \`agent generate\` makes a new one\n`);
    await agent('generate', 'specs/crm.yaml');
    expect(tree.has(file)).toBe(true);
  });

  it.each([
    ['its entity goes', () => agent('remove', 'Contact', '--yes', '--allow-data-loss', 'Contact')],
    [
      'the spec asks for it no longer',
      () => {
        tree.write('specs/crm.yaml', specOf('').replace('    custom: [hooks]\n', ''));
        return agent('generate', 'specs/crm.yaml', '--no-post');
      },
    ],
  ])('is kept and named when %s', async (_, command) => {
    tree.write(file, written);
    const { status, stdout } = await command();
    expect(status).toBe(0);
    expect(stdout).toContain(`${file}: no longer of the spec; kept, since it is yours`);
    expect(tree.read(file)).toBe(written);
  });

  it('goes along with an entity that gets another name', async () => {
    tree.write(file, written);
    const renamed = specOf('    renamedFrom: Contact\n').replace('  Contact:', '  Lead:');
    tree.write('specs/crm.yaml', renamed);
    expect((await agent('generate', 'specs/crm.yaml', '--no-post')).status).toBe(0);
    expect(tree.has(file)).toBe(false);
    const moved = tree.read('apps/api/src/modules/leads/leads.hooks.ts');
    expect(moved).toContain('export const leadHooks = defineHooks<Leads>({');
    expect(moved).toContain("import { contactSource } from './mine.ts';");
    expect(moved).toContain('// Whatever way I like to write   it');
  });

  it('was perhaps there before the spec asked for it', async () => {
    tree.write('specs/crm.yaml', specOf('').replace('Contact:', 'Deal:'));
    tree.write('apps/api/src/modules/deals/deals.hooks.ts', written);
    const done = await agent('generate', 'specs/crm.yaml', '--allow-data-loss', 'Contact');
    expect(done.status).toBe(0);
    expect(tree.read('apps/api/src/modules/deals/deals.hooks.ts')).toBe(written);
  });
});
