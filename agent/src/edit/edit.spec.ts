import { readFileSync } from 'node:fs';
import { format } from 'oxfmt';
import { describe, expect, it } from 'vitest';
import type { Edit } from '../emit/emitter.ts';
import {
  EditRefused,
  exportAll,
  exportName,
  importName,
  jsonKey,
  lineIn,
  listElement,
  modelField,
  objectProperty,
  statementIn,
  unionMember,
} from './index.ts';

const repository = new URL('../../../', import.meta.url);
const readFile = (path: string) => readFileSync(new URL(path, repository), 'utf8');

const types = 'packages/shared-types/src';
const schema = 'packages/database/prisma/schema';
const navigation = 'apps/web/src/features/shell/navigation-items.tsx';
const seed = 'packages/database/src/seed/seed.ts';

/** What adding an entity asks of the files of this repository, and a line that shows it. */
const edits: [edit: Edit, line: string][] = [
  [
    exportAll({ path: `${types}/index.ts`, from: './contacts.ts' }),
    "export * from './contacts.ts';",
  ],
  [exportAll({ path: `${types}/index.ts`, from: './zebras.ts' }), "export * from './zebras.ts';"],
  [
    objectProperty({
      path: `${types}/permissions.ts`,
      in: { constant: 'rolePermissions' },
      key: 'contact:read',
      value: "['owner', 'admin']",
    }),
    "  'contact:read': ['owner', 'admin'],",
  ],
  [
    listElement({
      path: `${types}/problem.ts`,
      in: { constant: 'errorCodes' },
      element: "'CONTACT.NOT_FOUND'",
    }),
    "  'CONTACT.NOT_FOUND',",
  ],
  [
    listElement({
      path: 'apps/api/src/app.module.ts',
      in: { decorator: 'Module', property: ['imports'] },
      element: 'ContactsModule',
      after: ['MembersModule', 'TodosModule'],
    }),
    '    ContactsModule,',
  ],
  [
    importName({
      path: 'apps/bff/src/app.module.ts',
      name: 'ContactsModule',
      from: './modules/contacts/index.ts',
    }),
    "import { ContactsModule } from './modules/contacts/index.ts';",
  ],
  [
    listElement({
      path: navigation,
      in: { constant: 'navigationItems' },
      element: '{ name: `contacts`, path: `contacts`, permission: `contact:read`, icon: <Tag /> }',
      after: ["{ name: 'todos', path: 'todos', permission: 'todo:read', icon: <ListTodo /> }"],
    }),
    '  { name: `contacts`, path: `contacts`, permission: `contact:read`, icon: <Tag /> },',
  ],
  [
    unionMember({ path: navigation, type: 'NavigationItem.name', member: "'contacts'" }),
    "  name: 'todos' | 'members' | 'organizationSettings' | 'contacts';",
  ],
  [
    importName({
      path: navigation,
      name: 'Tag',
      from: 'lucide-react/icons/tag',
      kind: 'default',
    }),
    "import Tag from 'lucide-react/icons/tag';",
  ],
  [
    importName({ path: seed, name: 'TenantContext', from: '../client/context.ts', kind: 'type' }),
    "import { runWithTenant, type TenantContext } from '../client/context.ts';",
  ],
  [
    statementIn({
      path: seed,
      function: 'seedOrganization',
      statement: 'await seedContacts(database, context);',
    }),
    '  await seedContacts(database, context);',
  ],
  [
    exportName({
      path: 'packages/database/src/index.ts',
      name: 'Contact',
      from: './generated/client.ts',
    }),
    '  Contact,',
  ],
  [
    modelField({
      path: `${schema}/identity.prisma`,
      model: 'User',
      field: 'contactsMadeByThisPerson Contact[] @relation("made")',
    }),
    '  contactsMadeByThisPerson Contact[]        @relation("made")',
  ],
  [
    jsonKey({ path: 'package.json', keys: ['scripts', 'contacts'], value: 'echo' }),
    '    "contacts": "echo"',
  ],
  [lineIn({ path: '.gitattributes', line: 'contacts/** binary' }), 'contacts/** binary'],
];

describe.each(edits)('%j', (edit, line) => {
  const text = readFile(edit.path);

  it('adds its line', () => {
    expect(edit.ensure(text).split('\n')).toContain(line);
  });

  it('does nothing where it is done', () => {
    const once = edit.ensure(text);
    expect(edit.ensure(once)).toBe(once);
    expect(edit.retract(text)).toBe(text);
  });

  it('is taken back without a trace', () => {
    expect(edit.retract(edit.ensure(text))).toBe(text);
  });

  it.skipIf(!/\.(tsx?|json)$/.test(edit.path))('leaves the file formatted', async () => {
    const once = edit.ensure(text);
    const options = { singleQuote: true, printWidth: 100, sortPackageJson: false };
    expect(
      (await format(edit.path, once, options)).code.replaceAll('`contacts`', "'contacts'"),
    ).toBe(once.replaceAll('`contacts`', "'contacts'"));
  });
});

describe('an edit', () => {
  it('finds the array that a function returns', () => {
    const edit = listElement({ path: 'a.ts', in: { returnedBy: 'items' }, element: 'two' });
    const text = 'function items() {\n  return [one];\n}\n';
    expect(edit.ensure(text)).toBe('function items() {\n  return [one, two];\n}\n');
    expect(edit.retract(edit.ensure(text))).toBe(text);
  });

  it.each([
    [listElement({ path: 'a.ts', in: { constant: 'codes' }, element: "'A'" }), 'codes'],
    [objectProperty({ path: 'a.ts', in: { constant: 'x' }, key: 'y', value: '1' }), 'constant x'],
    [statementIn({ path: 'a.ts', function: 'seed', statement: 'go();' }), 'function seed'],
    [modelField({ path: 'a.prisma', model: 'User', field: 'x Int' }), 'model User'],
    [unionMember({ path: 'a.ts', type: 'Name', member: "'a'" }), 'type Name'],
    [exportName({ path: 'a.ts', name: 'A', from: './b.ts' }), './b.ts'],
  ])('says what to do by hand where its place is gone: %j', (edit, place) => {
    expect(() => edit.ensure('const other = 1;\n')).toThrow(EditRefused);
    expect(() => edit.ensure('const other = 1;\n')).toThrow(place);
    expect(edit.retract('const other = 1;\n')).toBe('const other = 1;\n');
  });

  it('does not overwrite what its owner wrote in the same place', () => {
    const edit = objectProperty({ path: 'a.ts', in: { constant: 'x' }, key: 'y', value: '1' });
    expect(() => edit.ensure('const x = { y: 2 };\n')).toThrow(EditRefused);
    expect(edit.retract('const x = { y: 2 };\n')).toBe('const x = { y: 2 };\n');
  });

  it('takes a lone import away, unless its name is used', () => {
    const edit = importName({ path: 'a.ts', name: 'x', from: './x.ts' });
    const text = "import { a } from './a.ts';\n\na();\n";
    expect(edit.ensure(text)).toBe(
      "import { a } from './a.ts';\nimport { x } from './x.ts';\n\na();\n",
    );
    const used = `${edit.ensure(text)}x();\n`;
    expect(edit.retract(used)).toBe(used);
  });

  it('makes the first import, below a directive', () => {
    const edit = importName({ path: 'a.tsx', name: 'x', from: './x.ts' });
    expect(edit.ensure("'use client';\n\nf();\n")).toContain(
      "'use client';\nimport { x } from './x.ts';",
    );
  });
});

it('leaves alone what should be JSON and is none', () => {
  const edit = jsonKey({ path: 'messages.json', keys: ['contacts'], value: 'Contacts' });
  expect(() => edit.ensure('{ broken')).toThrow(EditRefused);
  expect(edit.retract('{ broken')).toBe('{ broken');
});
