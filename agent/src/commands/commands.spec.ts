import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { smallEmitters } from '../../test/emitters.ts';
import { TestTree } from '../../test/tree.ts';
import { services } from '../services.ts';
import { runProgram } from './program.ts';

const program = fileURLToPath(new URL('../../test/small-main.ts', import.meta.url));
const service = 'apps/api/src/modules/contacts/contacts.service.ts';
const migrations = 'packages/database/prisma/migrations';

const specOf = (fields: string, more = '') => `spec: app/v1
app: { name: crm, locales: [en], defaultLocale: en }
entities:
  # People we know.
  Contact:
    fields:
${fields}
    access: { read: [owner], write: [owner] }
${more}`;
const first = specOf('      name: { type: string, required: true, maxLength: 120 }');
const second = specOf(
  '      name: { type: string, required: true, maxLength: 120 }\n      phone: { type: phone }',
);
const other = `  Deal:
    fields: { title: { type: string, required: true, maxLength: 60 } }
    access: { read: [owner], write: [owner] }
`;

const here = process.cwd();
let tree: TestTree;
beforeEach(() => {
  tree = new TestTree();
  process.chdir(tree.root.folder);
  tree.write('specs/crm.yaml', first);
});
afterEach(() => {
  process.chdir(here);
  tree.remove();
});

/** The command line in this process, in the checkout, unless `--root` says otherwise. */
async function agent(...args: string[]) {
  const said: Record<'stdout' | 'stderr', string> = { stdout: '', stderr: '' };
  const status = await runProgram(args, {
    services: { ...services, emitters: smallEmitters },
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

function agentAsProcess(...args: string[]) {
  return spawnSync(process.execPath, ['-C', 'development', program, ...args], {
    cwd: tree.root.folder,
    encoding: 'utf8',
  });
}

async function agreedHash(): Promise<string> {
  const { stdout } = await agent('plan', 'specs/crm.yaml', '--json');
  return (JSON.parse(stdout) as { hash: string }).hash;
}

describe('the command line', () => {
  it('checks a spec: 0 where it is right, 2 with the place where it is wrong', async () => {
    expect(await agent('check', 'specs/crm.yaml')).toMatchObject({ status: 0, stderr: '' });
    tree.write('specs/crm.yaml', first.replace('maxLength', 'maxLenght'));
    const { status, stderr } = await agent('check', 'specs/crm.yaml');
    expect(status).toBe(2);
    expect(stderr).toContain('specs/crm.yaml:7:');
    expect(stderr).toContain('maxLength');
    expect(await agent('generate', 'specs/crm.yaml')).toMatchObject({ status: 2, stdout: '' });
    expect((await agent('check', 'specs/none.yaml')).status).toBe(2);
    const plan = await agent('plan', 'specs/crm.yaml', '--json');
    expect(JSON.parse(plan.stdout)).toMatchObject({
      ok: false,
      diagnostics: expect.arrayContaining([
        expect.objectContaining({ code: 'SPEC.UNKNOWN_KEY', line: 7 }),
      ]) as unknown,
    });
  });

  it('reports which texts a spec lacks in a language of its app', async () => {
    tree.write('specs/crm.yaml', first.replace('locales: [en]', 'locales: [en, de]'));
    const sentence = '3 names have no text in `de`: Contact.name, Contact, Contact (many)';
    expect((await agent('check', 'specs/crm.yaml')).stdout).toContain(sentence);
    expect((await agent('plan', 'specs/crm.yaml')).stderr).toContain(sentence);
    for (const command of ['check', 'plan']) {
      const { stdout, stderr } = await agent(command, 'specs/crm.yaml', '--json');
      expect(stderr).toBe('');
      const { missingLabels } = JSON.parse(stdout) as { missingLabels: unknown[] };
      expect(missingLabels).toContainEqual({
        entity: 'Contact',
        locale: 'de',
        key: 'record.fields.name',
        text: 'Name',
      });
    }
    expect(await agent('generate', 'specs/crm.yaml')).toMatchObject({
      status: 0,
      stderr: expect.stringContaining(sentence) as string,
    });
  });

  it('says in a line that a setting is wrong', () => {
    const main = fileURLToPath(new URL('../main.ts', import.meta.url));
    const { status, stderr } = spawnSync(process.execPath, ['-C', 'development', main, 'check'], {
      encoding: 'utf8',
      env: { ...process.env, DATABASE_URL: 'nowhere' },
    });
    expect(status).toBe(2);
    expect(stderr).toMatch(/^Wrong settings.*\n {2}- DATABASE_URL: Invalid URL\n$/);
  });

  it('ends with 2 for a command line that is wrong, and with 0 for its help', async () => {
    expect((await agent('plan')).status).toBe(2);
    expect((await agent('plan', 'specs/crm.yaml', '--unknown')).status).toBe(2);
    expect((await agent('nothing')).status).toBe(2);
    expect(await agent('plan', 'specs/crm.yaml', '--help')).toMatchObject({ status: 0 });
  });

  it('works on the checkout around it, and refuses a folder that is none', async () => {
    const folder = tree.at('packages/shared-types/src');
    process.chdir(folder);
    const inside = await agent('plan', '../../../specs/crm.yaml');
    expect(inside).toMatchObject({ status: 0, stderr: '' });
    expect(inside.stdout).toContain('--- a/packages/shared-types/src/index.ts');
    process.chdir(tmpdir());
    for (const args of [[], ['--root', tree.at('specs')]]) {
      const outside = await agent('plan', tree.at('specs/crm.yaml'), ...args);
      expect(outside).toMatchObject({ status: 2, stdout: '' });
      expect(outside.stderr).toContain('is no checkout of Groundplan');
    }
  });

  it('plans without writing, for people and machines, without colours', async () => {
    const before = tree.snapshot({ times: true });
    const { status, stdout, stderr } = agentAsProcess('plan', 'specs/crm.yaml');
    expect(status).toBe(0);
    expect(stderr).toBe('');
    expect(stdout).not.toContain('\u{1b}');
    expect(stdout).toContain(`create    ${service}`);
    expect(stdout).toContain(`+++ b/${service}`);
    expect(stdout).toContain('CREATE TABLE "contacts"');
    const timeless = (text: string) => text.replace(/\d{14}_/, '');
    expect(timeless((await agent('generate', 'specs/crm.yaml', '--dry-run')).stdout)).toBe(
      timeless(stdout),
    );
    const plan = JSON.parse((await agent('plan', 'specs/crm.yaml', '--json')).stdout) as {
      hash: string;
    };
    expect(stdout).toContain(`agent apply --plan ${plan.hash}`);
    expect(plan).toMatchObject({ app: 'crm', dataLoss: [], unresolved: [], byHand: [] });
    expect(tree.snapshot({ times: true })).toEqual(before);
  });

  it('applies the plan that was looked at, and refuses another with 4', async () => {
    const hash = await agreedHash();
    expect(await agent('apply', '--plan', hash)).toMatchObject({ status: 0 });
    expect(readdirSync(tree.at(migrations))).toEqual([
      expect.stringMatching(/^\d{14}_crm_contacts$/),
    ]);
    expect(await agent('apply', '--plan', hash)).toMatchObject({ status: 4 });
    tree.write('specs/crm.yaml', second);
    const next = await agreedHash();
    tree.replace('packages/shared-types/src/contacts.ts', 'What a client', 'What clients');
    expect(await agent('apply', 'specs/crm.yaml', '--plan', next)).toMatchObject({ status: 4 });
    expect(tree.read(service)).not.toContain('phone');
    expect(await agent('apply', 'specs/crm.yaml', '--plan', await agreedHash())).toMatchObject({
      status: 0,
    });
  });

  it('ends quietly, and does its work, where nobody reads on', () => {
    for (const command of ['plan specs/crm.yaml', 'generate specs/crm.yaml', '--help']) {
      const line = `{ sleep 0.5; "$0" -C development "$1" ${command}; echo "ended $?" >&2; } | true`;
      const { stderr } = spawnSync('sh', ['-c', line, process.execPath, program], {
        cwd: tree.root.folder,
        encoding: 'utf8',
        env: { ...process.env, DATABASE_URL: '' },
      });
      expect(stderr, command).toBe('ended 0\n');
    }
    expect(tree.has(service)).toBe(true);
  });

  it('generates, then has nothing to do, and says where the tree is not what the spec says', async () => {
    expect((await agent('generate', '--check', 'specs/crm.yaml')).status).toBe(4);
    expect((await agent('generate', 'specs/crm.yaml')).status).toBe(0);
    const before = tree.snapshot({ times: true });
    expect(await agent('generate', 'specs/crm.yaml')).toMatchObject({
      status: 0,
      stdout: 'Nothing to do: the tree is what the spec says.\n',
    });
    expect((await agent('generate', '--check', '--exact', 'specs/crm.yaml')).status).toBe(0);
    expect(tree.snapshot({ times: true })).toEqual(before);
    tree.replace(service, 'One record', 'A record');
    expect((await agent('generate', '--check', 'specs/crm.yaml')).status).toBe(0);
    expect((await agent('generate', '--check', '--exact', 'specs/crm.yaml')).status).toBe(4);
    tree.write('specs/another.yaml', first.replace('name: crm', 'name: another'));
    const { status, stdout } = await agent('diff');
    expect(status).toBe(0);
    expect(stdout).toContain(`edited    ${service}`);
    expect(stdout).toContain('another.yaml: nothing was generated of it');
    tree.write('specs/crm.yaml', second);
    expect((await agent('diff', 'specs/crm.yaml')).status).toBe(4);
  });

  it('ends with 3 while conflicts are left', async () => {
    await agent('generate', 'specs/crm.yaml');
    const screen = 'packages/shared-types/src/contacts.ts';
    tree.replace(screen, "Newest = 'name'", "Newest = 'mine'");
    tree.write('specs/crm.yaml', second);
    const { status, stdout } = await agent('generate', 'specs/crm.yaml');
    expect(status).toBe(3);
    expect(stdout).toContain(`conflict  ${screen}: one place to resolve`);
    expect(await agent('generate', 'specs/crm.yaml')).toMatchObject({
      status: 3,
      stderr: expect.stringContaining(`${screen} has conflicts of an earlier run.`) as string,
    });
    tree.write(
      screen,
      tree.read(screen).replaceAll(/<<<<<<< yours\n[^]*?=======\n|>>>>>>> spec\n/g, ''),
    );
    expect((await agent('generate', 'specs/crm.yaml')).status).toBe(0);
  });

  it('refuses with 2 what another spec of the tree has, and names both', async () => {
    await agent('generate', 'specs/crm.yaml');
    tree.write('specs/shop.yaml', first.replace('name: crm', 'name: shop'));
    const before = tree.snapshot({ times: true });
    for (const command of ['plan', 'generate']) {
      const { status, stdout, stderr } = await agent(command, 'specs/shop.yaml');
      expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
      expect(stderr).toContain('specs/shop.yaml: error: specs/crm.yaml has the entity Contact');
    }
    expect(tree.snapshot({ times: true })).toEqual(before);
    tree.write(
      'specs/shop.yaml',
      first.replace('name: crm', 'name: shop').replace('Contact', 'Client'),
    );
    expect((await agent('generate', 'specs/shop.yaml')).status).toBe(0);
  });

  it('ends with 5 rather than lose data, until it is named', async () => {
    tree.write('specs/crm.yaml', second);
    await agent('generate', 'specs/crm.yaml');
    tree.write('specs/crm.yaml', first);
    const before = tree.snapshot({ times: true });
    const { status, stderr } = await agent('generate', 'specs/crm.yaml');
    expect(status).toBe(5);
    expect(stderr).toContain('--allow-data-loss Contact.phone');
    expect(tree.snapshot({ times: true })).toEqual(before);
    expect((await agent('plan', 'specs/crm.yaml')).stdout).toContain(
      '--allow-data-loss Contact.phone',
    );
    const allowed = await agent('generate', 'specs/crm.yaml', '--allow-data-loss', 'Contact.phone');
    expect(allowed.status).toBe(0);
    expect(readdirSync(tree.at(migrations)).sort()).toHaveLength(2);
  });

  it('calls a migration after the tables that change, not after those that stand elsewhere now', async () => {
    tree.write('specs/crm.yaml', first + other);
    await agent('generate', 'specs/crm.yaml');
    tree.write('specs/crm.yaml', second + other);
    await agent('generate', 'specs/crm.yaml');
    expect(readdirSync(tree.at(migrations)).sort().at(-1)).toMatch(
      /^\d{14}_crm_contacts(_validate)?$/,
    );
  });

  it('removes an entity from the spec and the tree, and keeps what was edited', async () => {
    const modules = tree.read('apps/api/src/app.module.ts');
    tree.write('specs/crm.yaml', first + other);
    await agent('generate', 'specs/crm.yaml');
    tree.replace(service, 'One record', 'A record');
    tree.write('specs/another.yaml', first.replace('name: crm', 'name: another'));
    const before = tree.snapshot({ times: true });
    const shown = await agent('remove', 'Contact');
    expect(shown.status).toBe(0);
    expect(shown.stdout).toContain('delete    packages/shared-types/src/contacts.ts');
    expect(shown.stdout).toContain(`${service}: no longer of the spec; kept, since you edited it`);
    expect(tree.snapshot({ times: true })).toEqual(before);
    expect((await agent('remove', 'Contact', '--yes')).status).toBe(5);
    expect((await agent('remove', 'Contact', '--yes', '--allow-data-loss', 'Contact')).status).toBe(
      0,
    );
    expect(tree.read('specs/crm.yaml')).not.toContain('Contact:');
    expect(tree.read('specs/crm.yaml')).toContain('locales: [en], defaultLocale');
    expect(tree.has('packages/shared-types/src/contacts.ts')).toBe(false);
    expect(tree.read('apps/api/src/app.module.ts')).toBe(
      modules
        .replace(
          "'./modules/me",
          "'./modules/deals/index.ts';\nimport { MeModule } from './modules/me",
        )
        .replace('{ MeModule }', '{ DealsModule }')
        .replace('[MeModule]', '[DealsModule, MeModule]'),
    );
    expect(tree.has(service)).toBe(true);
    expect((await agent('remove', 'Nobody')).status).toBe(2);
  });

  it('refuses a first run over tables that are there, unless they are adopted', async () => {
    await agent('generate', 'specs/crm.yaml');
    for (const name of readdirSync(tree.at('.groundplan/crm')))
      tree.delete(`.groundplan/crm/${name}`);
    const { status, stderr } = await agent('generate', 'specs/crm.yaml');
    expect(status).toBe(4);
    expect(stderr).toContain('--adopt');
    expect((await agent('generate', 'specs/crm.yaml', '--adopt')).status).toBe(0);
    expect(readdirSync(tree.at(migrations))).toHaveLength(1);
  });
});
