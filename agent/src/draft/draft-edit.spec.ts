import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { runAgent } from '../../test/support/draft-bench.ts';
import { ModelServer } from '../../test/support/model-server.ts';
import { TestTree } from '../../test/tree.ts';

const server = new ModelServer();
beforeAll(() => server.start());
afterAll(() => server.stop());

const before = `spec: app/v1
app: { name: crm }
entities:
  # People we know.
  Contact:
    fields:
      name:   { type: string, required: true, maxLength: 120 } # as they say it
    access: { read: [owner], write: [owner] }
`;
const phone = '      phone: { type: phone }\n';
const after = before.replace('    access', `${phone}    access`);
const answered = (text: string) => ({ text: JSON.stringify(parse(text)) });

let tree: TestTree;
beforeEach(() => {
  tree = new TestTree();
  tree.write('specs/crm.yaml', before);
  server.says(answered(after));
});
afterEach(() => tree.remove());

const edit = (options: readonly string[] = [], says?: boolean) =>
  runAgent(
    [
      'draft',
      'a phone',
      '--edit',
      tree.at('specs/crm.yaml'),
      '--root',
      tree.root.folder,
      ...options,
    ],
    server.settings('anthropic'),
    says === undefined ? {} : { says },
  );

describe('a change of a spec', { timeout: 30_000 }, () => {
  it('is shown as a diff, with the plan that it leads to, and not written', async () => {
    const snapshot = tree.snapshot({ times: true });
    const { code, out, err } = await edit();
    expect(code).toBe(0);
    expect(out).toContain(`--- a/specs/crm.yaml
+++ b/specs/crm.yaml
@@ -5,4 +5,5 @@
   Contact:
     fields:
       name:   { type: string, required: true, maxLength: 120 } # as they say it
+      phone: { type: phone }
     access: { read: [owner], write: [owner] }`);
    expect(out).toContain('CREATE TABLE "contacts"');
    expect(out).toContain('--write writes the spec');
    expect(err).toContain('claude-sonnet-5-5: one answer');
    expect(tree.snapshot({ times: true })).toEqual(snapshot);
    expect(server.asked[0]?.text).toContain('# People we know.');
  });

  it('is written with --write, or by a yes, and every other line stays', async () => {
    expect(await edit([], false)).toMatchObject({ code: 0 });
    expect(tree.read('specs/crm.yaml')).toBe(before);
    expect(await edit([], true)).toMatchObject({ code: 0 });
    expect(tree.read('specs/crm.yaml')).toBe(after);
    server.says(answered(before));
    expect(await edit(['--write'])).toMatchObject({ code: 0 });
    expect(tree.read('specs/crm.yaml')).toBe(before);
    expect(await edit(['--write'])).toMatchObject({
      out: expect.stringContaining('changed nothing') as string,
    });
  });

  it('that another spec of the tree stands against is told the model', async () => {
    const deal = '  Deal: { fields: { title: { type: string } }, access: { read: [owner] } }\n';
    tree.write('specs/sales.yaml', `spec: app/v1\napp: { name: sales }\nentities:\n${deal}`);
    const sales = tree.at('specs/sales.yaml');
    await runAgent(['generate', sales, '--root', tree.root.folder], server.settings('openai'));
    server.says(answered(`${before}${deal}`), answered(after));
    expect(await edit(['--write'])).toMatchObject({ code: 0 });
    expect(server.asked[1]?.text).toContain('has the entity Deal');
    expect(tree.read('specs/crm.yaml')).toBe(after);
  });

  it('is not written over what somebody else wrote meanwhile', async () => {
    const running = edit(['--write']);
    while (server.asked.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    tree.write('specs/crm.yaml', `${before}# mine\n`);
    expect(await running).toMatchObject({ code: 4 });
    expect(tree.read('specs/crm.yaml')).toBe(`${before}# mine\n`);
  });

  it('asks no model about a spec that is wrong, or holds a secret', async () => {
    tree.write('specs/crm.yaml', before.replace('fields', 'feilds'));
    expect(await edit()).toMatchObject({ code: 2 });
    tree.write('specs/crm.yaml', `${before}# postgres://crm:hunter2@db/crm\n`);
    const { code, err } = await edit();
    expect({ code, asked: server.asked.length }).toEqual({ code: 2, asked: 0 });
    expect(err).toContain('specs/crm.yaml:9:3: looks like a connection string');
  });
});
