import { readFile, stat } from 'node:fs/promises';
import type { DiagnosticCode } from './diagnostics/index.ts';
import { type ParsedSpec, parseSpec } from './parse-spec.ts';
import { Source } from './source.ts';

const largestBytes = 1_000_000;

/** Reads a spec from a file. A file that is no spec at all is a diagnostic too. */
export async function readSpec(path: string): Promise<ParsedSpec> {
  const found = await stat(path).catch((error: unknown) => error as NodeJS.ErrnoException);
  if (found instanceof Error) {
    const isMissing = found.code === 'ENOENT' || found.code === 'ENOTDIR';
    return isMissing
      ? refuse(path, 'SPEC.FILE_MISSING', 'there is no such file')
      : refuse(path, 'SPEC.FILE_UNREADABLE', `the file cannot be read (${found.code ?? ''})`);
  }
  if (!found.isFile()) return refuse(path, 'SPEC.FILE_UNREADABLE', 'this is not a file');
  if (found.size > largestBytes) {
    const megabytes = (found.size / 1_000_000).toFixed(1);
    return refuse(
      path,
      'SPEC.FILE_TOO_LARGE',
      `the file has ${megabytes} MB: a spec has at most 1 MB`,
    );
  }
  const bytes = await readFile(path).catch(() => null);
  if (bytes === null) return refuse(path, 'SPEC.FILE_UNREADABLE', 'the file cannot be read');
  return parseBytes(bytes, path);
}

function parseBytes(bytes: Uint8Array, path: string): ParsedSpec {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    if (text.includes('\0')) return refuse(path, 'SPEC.NOT_TEXT', 'the file is binary');
    return parseSpec(text, path);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return refuse(path, 'SPEC.NOT_TEXT', 'the file is not text in UTF-8');
  }
}

function refuse(file: string, code: DiagnosticCode, message: string): ParsedSpec {
  const at = { file, line: 1, column: 1, endColumn: 2 };
  const diagnostic = { code, severity: 'error' as const, message, hint: null, ...at };
  return { app: null, diagnostics: [diagnostic], source: new Source(file, '') };
}
