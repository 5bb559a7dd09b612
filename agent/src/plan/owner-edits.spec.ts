import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { appOf, type EntityOptions } from '../../test/app.ts';
import { smallEmitters } from '../../test/emitters.ts';
import { TestTree } from '../../test/tree.ts';
import type { App } from '../model/index.ts';
import { readBase } from '../tree/base/base-store.ts';
import { emitApp, formatAll } from './emit-app.ts';

const versions = 10;
const names = ['Contact', 'Deal', 'Task', 'Company', 'Invoice'];

/** Every version adds a field to each entity and, from the fourth on, drops one; the seventh renames an entity. */
function version(number: number): App {
  const fields = Array.from({ length: number + 2 }, (_, index) => `field${index + 1}`);
  const kept = fields.filter((_, index) => index === 0 || number < 4 || index !== number - 3);
  const entities = names.map((name): [string, EntityOptions] =>
    name === 'Deal' && number >= 7
      ? ['Opportunity', { fields: kept, ...(number === 7 ? { renamedFrom: 'Deal' } : {}) }]
      : [name, { fields: kept }],
  );
  return appOf('crm', Object.fromEntries(entities));
}

/** What an owner does to a file; `mark` is left in the text and must be there at the end. */
type OwnerEdit = readonly [
  what: string,
  file: 'service' | 'contract' | 'screen',
  change: (text: string, mark: string) => string,
];

const replace =
  (pattern: RegExp, by: (found: string, mark: string) => string) =>
  (text: string, mark: string) => {
    if (!pattern.test(text)) throw new Error(`${pattern.source} is not in\n${text}`);
    return text.replace(pattern, (found) => by(found, mark));
  };

const harmless: readonly OwnerEdit[] = [
  ['a new method', 'service', replace(/ {2}update\(/, (found, mark) => `  ${mark}(): void {\n    return;\n  }\n\n${found}`)],
  ['a renamed method', 'service', replace(/ {2}\w+\(id: string\): boolean/, (_, mark) => `  ${mark}(id: string): boolean`)],
  ['changed JSX', 'screen', replace(/<article className="[^"]*/, (found, mark) => `${found} ${mark}`)],
  ['an added import', 'service', replace(/import \{ Injectable[^\n]*\n/, (found, mark) => `${found}import { ${mark} } from './${mark}.ts';\n`)],
  ['a changed comment', 'contract', replace(/\/\*\* What a client may change[^*]*/, (found, mark) => `${found.trimEnd()} ${mark} `)],
  ['a field added by hand', 'contract', replace(/ {2}id: Id,\n/, (found, mark) => `${found}  ${mark}: Id,\n`)],
  ['a reformatted block', 'service', replace(/ {2}constructor\([^)]*\) \{\}/, (found, mark) => `${found.replace('(', '(\n    ').replace(')', ',\n  )').replace(',,', ',')} // ${mark}`)],
  ['a line added to the page', 'screen', replace(/ {6}<footer>\n/, (found, mark) => `${found}        <p>${mark}</p>\n`)],
  ['a note above the class', 'service', replace(/@Injectable\(\)/, (found, mark) => `// ${mark}\n${found}`)],
]; // prettier-ignore

const tree = new TestTree();
const marks = new Map<string, string>();
let made = 0;
let marked = 0;

/** Where a file is now, wherever its owner put it. */
function find(name: string, file: string): string {
  const plural =
    { Company: 'companies', Opportunity: 'opportunities' }[name] ?? `${name.toLowerCase()}s`;
  const endings = {
    service: [`${plural}.service.ts`],
    contract: [`src/${plural}.ts`],
    screen: [`${name.toLowerCase()}-screen.tsx`, `${name.toLowerCase()}-page.tsx`],
  }[file];
  const found = Object.keys(tree.snapshot()).find((each) =>
    endings?.some((ending) => each.endsWith(ending)),
  );
  if (found === undefined) throw new Error(`${file} of ${name} is nowhere`);
  return found;
}

function everything(): string {
  return readdirSync(tree.root.folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.gz'))
    .map((entry) => readFileSync(path.join(entry.parentPath, entry.name), 'utf8'))
    .join('\n');
}

function edit(name: string, [what, file, change]: OwnerEdit): void {
  const mark = `mine${made}`;
  const at = find(name, file);
  tree.write(at, change(tree.read(at), mark));
  // The next of its kind in the same file takes the mark's place, where it is one line that is edited again.
  marks.set(/renamed|reformatted/.test(what) ? `${what} ${at}` : mark, mark);
  made += 1;
}

afterAll(() => tree.remove());
beforeAll(async () => {
  await tree.generate(version(1));
});

describe('a hundred edits over ten versions', () => {
  for (let number = 1; number < versions; number += 1) {
    it(`survive version ${number + 1}, and what overlaps is marked`, async () => {
      const present = version(number).entities.map(({ name }) => name);
      for (const [index, each] of harmless.entries()) {
        // A constructor is reformatted once: it cannot be any wider.
        const isOnce = each[0] === 'a reformatted block' && number > present.length;
        const name = present[(number + index) % present.length] ?? '';
        edit(name, isOnce ? (harmless[0] ?? each) : each);
      }
      if (number === 3) {
        const from = find('Task', 'screen');
        tree.move(from, 'apps/web/src/app/board/task-page.tsx');
        made += 1;
      }
      if (number === 5) {
        tree.delete('packages/database/prisma/schema/invoices.prisma');
        made += 1;
      }
      if (number === 6) {
        tree.write(
          find('Contact', 'service'),
          tree.read(find('Contact', 'service')).replaceAll('\n', '\r\n'),
        );
        made += 1;
      }
      const clashing = new Set<string>();
      for (const name of [present[number % 5] ?? '', present[(number + 2) % 5] ?? '']) {
        const contract = find(name, 'contract');
        tree.write(contract, tree.read(contract).replace(/Newest = '/, `$&clash${made}`));
        clashing.add(contract);
        made += 1;
      }

      const plan = await tree.generate(version(number + 1));
      const conflicts = plan.files.filter((file) => file.conflicts > 0);
      expect(conflicts.map(({ at }) => at).sort()).toEqual([...clashing].sort());
      for (const { to, conflicts: places } of conflicts) {
        const text = tree.read(to ?? '');
        expect(places).toBe(1);
        expect(text).toMatch(/<<<<<<< yours\n.*clash.*\n=======\n.*Newest = .*\n>>>>>>> spec\n/);
        marked += 1;
        tree.write(to ?? '', text.replaceAll(/<<<<<<< yours\n[^]*?=======\n|>>>>>>> spec\n/g, ''));
      }
      const before = tree.snapshot();
      expect((await tree.generate(version(number + 1))).changes).toEqual([]);
      expect(tree.snapshot()).toEqual(before);
    }, 60_000);
  }

  it('are all there at the end', () => {
    expect(made).toBeGreaterThanOrEqual(100);
    expect(marked).toBe(18);
    const text = everything();
    expect([...marks.values()].filter((mark) => !new RegExp(`${mark}\\b`).test(text))).toEqual([]);
    for (const { name, fields } of version(versions).entities) {
      for (const field of fields)
        expect(tree.read(find(name, 'service'))).toContain(`${field.name}Of(`);
    }
    expect(tree.has('packages/database/prisma/schema/invoices.prisma')).toBe(false);
    expect(tree.has('apps/web/src/app/board/task-page.tsx')).toBe(true);
    expect(text).not.toContain('<<<<<<<');
  });

  it('leave a base that is what the last version says', async () => {
    const { base } = await readBase(tree.root, 'crm');
    const texts = await formatAll(emitApp(version(versions), smallEmitters).files);
    const files = Object.fromEntries(
      [...base.parts.values()].flatMap((part) => Object.entries(part.files)),
    );
    delete files['packages/database/prisma/schema/invoices.prisma'];
    const expected = Object.fromEntries([...texts].map(([file, { text }]) => [file, text]));
    delete expected['packages/database/prisma/schema/invoices.prisma'];
    expect(files).toEqual(expected);
    expect(base.app).toEqual(version(versions));
  });
});
