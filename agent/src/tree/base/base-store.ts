import { type Dirent, readdirSync } from 'node:fs';
import { gunzipSync, gzipSync } from 'node:zlib';
import { z } from 'zod';
import type { App } from '../../model/index.ts';
import { readTreeFile } from '../files/read-file.ts';
import type { Root } from '../files/root.ts';
import { type Base, type BasePart, shared } from './base.ts';

const folder = '.groundplan';
const texts = z.record(z.string(), z.string());
const Part = z.object({ files: texts, deleted: z.array(z.string()), moved: texts });
const SharedPart = Part.extend({
  app: z.custom<App>().nullable(),
  edits: z.array(z.object({ path: z.string(), what: z.string() })),
});

/** The base cannot be read: a merge of it went wrong, or another version wrote it. */
export class BaseUnreadable extends Error {
  override readonly name = 'BaseUnreadable';
}

export interface StoredBase {
  readonly base: Base;
  /** The files it was read from, by path. */
  readonly files: ReadonlyMap<string, Buffer>;
}

/** The apps of the tree that have a base. */
export function appsOf(root: Root): string[] {
  const entries = entriesIn(root.resolve(folder));
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
}

/** What an app's base folder holds. @throws {BaseUnreadable} naming the file */
export async function readBase(root: Root, app: string): Promise<StoredBase> {
  const files = new Map<string, Buffer>();
  const parts = new Map<string, BasePart>();
  let head: Pick<Base, 'app' | 'edits'> = { app: null, edits: [] };
  for (const name of namesIn(root, app)) {
    const path = `${folder}/${app}/${name}`;
    const file = await readTreeFile(root, path);
    if (file === null) continue;
    files.set(path, file.bytes);
    const entity = name.slice(0, -'.gz'.length);
    const content = decode(path, file.bytes);
    if (entity === shared) {
      const { app: last, edits, ...part } = parsed(path, SharedPart, content);
      head = { app: last, edits };
      parts.set(shared, part);
    } else parts.set(entity, parsed(path, Part, content));
  }
  return { base: { ...head, parts }, files };
}

/**
 * The files of a base, by path. What did not change keeps its bytes, whichever version of zlib made them; parts that are
 * gone are null.
 */
export function writtenBase(app: string, base: Base, stored: ReadonlyMap<string, Buffer>) {
  const files = new Map<string, Buffer | null>();
  for (const path of stored.keys()) files.set(path, null);
  for (const [entity, { files: last, deleted, moved }] of base.parts) {
    const head = entity === shared ? { app: base.app, edits: base.edits } : {};
    const part = {
      ...head,
      files: sorted(last),
      deleted: [...deleted].sort(),
      moved: sorted(moved),
    };
    const path = `${folder}/${app}/${entity}.gz`;
    const text = JSON.stringify(part);
    const before = stored.get(path);
    const isSame = before !== undefined && gunzipSync(before).toString() === text;
    files.set(path, isSame ? before : packed(text));
  }
  return files;
}

/** Gzip with nothing of the machine in it: no time, and no operating system (byte 9). */
function packed(text: string): Buffer {
  const bytes = gzipSync(text, { level: 9 });
  bytes[9] = 255;
  return bytes;
}

function namesIn(root: Root, app: string): string[] {
  const names = entriesIn(root.resolve(`${folder}/${app}`)).map(({ name }) => name);
  return names.filter((name) => name.endsWith('.gz')).sort();
}

function entriesIn(path: string): Dirent[] {
  try {
    return readdirSync(path, { withFileTypes: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

function decode(path: string, bytes: Buffer): unknown {
  try {
    return JSON.parse(gunzipSync(bytes).toString());
  } catch (error) {
    throw new BaseUnreadable(
      `${path} cannot be read. Take it as it was committed last, or delete the folder to start from what is in the tree.`,
      { cause: error },
    );
  }
}

function parsed<Output>(path: string, schema: z.ZodType<Output>, content: unknown): Output {
  const { data, success } = schema.safeParse(content);
  if (!success)
    throw new BaseUnreadable(`${path} was written by another version of the generator.`);
  return data;
}

function sorted(record: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(record).sort(([one], [other]) => (one < other ? -1 : 1)),
  );
}
