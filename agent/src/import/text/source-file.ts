import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { ImportRefused } from '../import-refused.ts';

/** A file that somebody wrote. */
export interface SourceFile {
  /** As it was asked for: errors call it so. */
  readonly path: string;
  /** Without its folder: the report calls it so. */
  readonly name: string;
  readonly text: string;
}

/** Counted from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

const mebibyte = 1024 * 1024;
const mostBytes = 32 * mebibyte;

/** @throws {ImportRefused} where it is missing, empty, too large, no file or no text */
export function readSourceFile(file: string): SourceFile {
  const bytes = readBytes(file);
  if (bytes.length === 0) throw new ImportRefused(`${file} is empty.`);
  const text = textOf(bytes);
  if (text === null || text.includes('\0')) {
    throw new ImportRefused(`${file} is no text in UTF-8: nothing can be read in it.`);
  }
  if (text.trim() === '') throw new ImportRefused(`${file} is empty.`);
  return { path: file, name: path.basename(file), text };
}

function readBytes(file: string): Uint8Array {
  try {
    const { size } = statSync(file);
    if (size > mostBytes) {
      const [is, most] = [size, mostBytes].map((each) => Math.ceil(each / mebibyte));
      throw new ImportRefused(`${file} has ${is} MB; a file of ${most} MB at most is read.`);
    }
    return readFileSync(file);
  } catch (error) {
    throw refusalOf(error, file);
  }
}

/** What the operating system says, as a sentence. */
export function refusalOf(error: unknown, file: string): Error {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  const reasons: Readonly<Record<string, string>> = {
    ENOENT: 'is not there: look at its path',
    ENOTDIR: 'is not there: look at its path',
    ENAMETOOLONG: 'is not there: look at its path',
    EACCES: 'may not be read: look at its permissions',
    EPERM: 'may not be read: look at its permissions',
    EISDIR: 'is a folder: name the file in it',
    ELOOP: 'is a link that leads to itself',
  };
  const reason = reasons[String(code)];
  if (reason !== undefined) return new ImportRefused(`${file} ${reason}.`);
  return error instanceof Error ? error : new Error(String(error));
}

function textOf(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** What is wrong in a file, and where: `schema.prisma:12:5: …`. */
export function wrongAt(
  { path: file }: Pick<SourceFile, 'path'>,
  { line, column }: Position,
  message: string,
): ImportRefused {
  return new ImportRefused(`${file}:${line}:${column}: ${message}`);
}
