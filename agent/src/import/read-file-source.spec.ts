import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readFileSource } from './read-file-source.ts';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'import-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, content: string | Uint8Array): string {
  const full = path.join(folder, name);
  mkdirSync(path.dirname(full), { recursive: true });
  writeFileSync(full, content);
  return full;
}

function refused(from: string): string {
  try {
    readFileSource(from);
  } catch (error) {
    if (error instanceof Error && error.name === 'ImportRefused') return error.message;
    throw error;
  }
  throw new Error('it was read');
}

describe('a file to import', () => {
  it.each([
    ['a word alone', 'hello', ':1:1: expected a block: model'],
    ['a block without an end', 'model A {\n  id Int @id\n', ':3:1: expected a field, `@@` or `}`'],
    ['a sign of no meaning', 'model A {\n  id Int $\n}', ':2:10: nothing begins with "$"'],
    ['a name without a type', 'model A {\n  id\n}', ':2:5: expected the type of id'],
    ['two fields on a line', 'model A {\n  id Int b Int\n}', ':2:10: expected the end of the line'],
    ['an open parenthesis', 'model A {\n  id Int @default(\n}', ':3:1: expected a value'],
    ['a type of nobody', 'model A {\n  id Int @id\n  b B\n}', ':3:3: b is of type B'],
    ['a model twice', 'model A {\n id Int\n}\nmodel A {\n id Int\n}', ':4:1: A is there already'],
    ['no model', 'enum A {\n  B\n}', 'has no model'],
    ['lists in lists', `model A {\n id Int @x(${'['.repeat(90)})\n}`, 'at most 50 parentheses'],
  ])('says where a schema of Prisma is wrong: %s', (_, text, message) => {
    const name = file('wrong.prisma', text);
    expect(refused(name)).toContain(message);
    expect(refused(name)).toContain(name);
  });

  it.each([
    ['nothing in it', 'empty.prisma', '', 'is empty'],
    ['spaces alone', 'spaces.prisma', ' \n\t\n', 'is empty'],
    ['bytes', 'bytes.prisma', Uint8Array.from([0, 1, 2, 3]), 'is no text'],
    ['another spelling', 'latin.prisma', Uint8Array.from([0x6d, 0xe4, 0x6e]), 'is no text'],
    ['too much', 'large.prisma', new Uint8Array(33 * 1024 * 1024), 'has 33 MB'],
    ['no kind that is known', 'schema.sql', 'CREATE TABLE a ();', 'is of no kind that is known'],
  ])('is refused with %s', (_, name, content, message) => {
    expect(refused(file(name, content))).toContain(message);
  });

  it('is refused where it cannot be read, with what to do', () => {
    expect(refused(path.join(folder, 'nowhere.prisma'))).toContain('is not there');
    mkdirSync(path.join(folder, 'none.prisma'), { recursive: true });
    expect(refused(path.join(folder, 'none.prisma'))).toContain('without a .prisma file');
    expect(refused('https://example.test/openapi.yaml')).toContain('download the file');
    expect(refused('mysql://example.test/shop')).toContain('A source is');
    const locked = file('locked.prisma', 'model A {\n  id Int @id\n}');
    chmodSync(locked, 0o000);
    if (process.getuid?.() !== 0) expect(refused(locked)).toContain('may not be read');
  });

  it('may be a folder of schemas that refer to each other', () => {
    file('parts/user.prisma', 'model User {\n  id Int @id\n  posts Post[]\n}');
    file(
      'parts/more/post.prisma',
      'model Post {\n  id Int @id\n  userId Int\n  user User @relation(fields: [userId], references: [id])\n}',
    );
    const { schema } = readFileSource(path.join(folder, 'parts'));
    expect(schema.tables.map(({ name, place }) => [name, place])).toEqual([
      ['Post', 'post.prisma:1 Post'],
      ['User', 'user.prisma:1 User'],
    ]);
    expect(schema.name).toBe('parts');
  });
});
