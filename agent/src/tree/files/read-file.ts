import { readFile, stat } from 'node:fs/promises';
import { type Root, UnsafePath } from './root.ts';

export interface TreeFile {
  readonly text: string;
  /** Bytes that are no UTF-8, or hold a zero: they are never merged. `text` is empty. */
  readonly isBinary: boolean;
  readonly bytes: Buffer;
  /** Permission bits. */
  readonly mode: number;
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/**
 * @returns null where there is no such file
 * @throws {UnsafePath}
 */
export async function readTreeFile(root: Root, relative: string): Promise<TreeFile | null> {
  const file = root.resolve(relative);
  try {
    const [bytes, { mode }] = await Promise.all([readFile(file), stat(file)]);
    const text = decode(bytes);
    return { text: text ?? '', isBinary: text === null, bytes, mode: mode & 0o7777 };
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (['ENOENT', 'ENOTDIR'].includes(code)) return null;
    if (code === 'EISDIR') throw new UnsafePath(`${relative} is a folder, where a file has to be`);
    throw error;
  }
}

function decode(bytes: Buffer): string | null {
  if (bytes.includes(0)) return null;
  try {
    return utf8.decode(bytes);
  } catch {
    return null;
  }
}
