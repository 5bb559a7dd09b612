import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { specOf } from '../../test/spec-text.ts';
import { readSpec } from './read-spec.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'spec-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

async function codesOf(content: string | Uint8Array): Promise<string[]> {
  const path = join(folder, 'x.yaml');
  await writeFile(path, content);
  return (await readSpec(path)).diagnostics.map(({ code }) => code);
}

describe('the file of a spec', () => {
  it('is read from its path', async () => {
    const path = join(folder, 'right.yaml');
    await writeFile(path, specOf('Ticket: { access: { read: [owner] } }'));
    const { app, diagnostics } = await readSpec(path);
    expect([app?.name, diagnostics]).toEqual(['test', []]);
  });

  it('may not be missing, or a folder', async () => {
    const missing = await readSpec(join(folder, 'nothing.yaml'));
    expect(missing.diagnostics).toMatchObject([{ code: 'SPEC.FILE_MISSING', line: 1, column: 1 }]);
    expect((await readSpec(folder)).diagnostics).toMatchObject([{ code: 'SPEC.FILE_UNREADABLE' }]);
  });

  it('is refused unread where it has more than a megabyte', async () => {
    expect(await codesOf(Buffer.alloc(10_000_000, '#'))).toEqual(['SPEC.FILE_TOO_LARGE']);
  });

  it('is text in UTF-8', async () => {
    expect(await codesOf(Uint8Array.of(0x73, 0xff, 0xfe))).toEqual(['SPEC.NOT_TEXT']);
    expect(await codesOf('spec: \0')).toEqual(['SPEC.NOT_TEXT']);
  });

  it('says something', async () => {
    expect(await codesOf('')).toEqual(['SPEC.EMPTY']);
  });
});
