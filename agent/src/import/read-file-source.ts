import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import type { ForeignSchema } from './foreign-schema.ts';
import { ImportRefused } from './import-refused.ts';
import { foreignSchemaOfJdl } from './jdl/foreign-schema-of-jdl.ts';
import { parseJdl } from './jdl/parse-jdl.ts';
import { foreignSchemaOfOpenApi } from './openapi/foreign-schema-of-openapi.ts';
import { foreignSchemaOfPrisma } from './prisma/foreign-schema-of-prisma.ts';
import { parsePrisma } from './prisma/parse-prisma.ts';
import { readSourceFile, refusalOf } from './text/source-file.ts';

interface FileSource {
  readonly schema: ForeignSchema;
  /** What the first line of the spec calls it. */
  readonly headline: string;
}

const known =
  'A source is a PostgreSQL database, postgresql://…, or a file: schema.prisma, file.jdl, openapi.yaml.';

/**
 * What a file says, or a folder of files in the Prisma schema language.
 *
 * @throws {ImportRefused} where it cannot be read, or is of no kind that is known
 */
export function readFileSource(from: string): FileSource {
  if (/^https?:/i.test(from)) {
    throw new ImportRefused(
      'A source is not fetched from an address of the web: download the file, and name it with --from.',
    );
  }
  if (/^[a-z][a-z0-9+.-]+:\/\//i.test(from)) throw new ImportRefused(known);
  if (isFolder(from)) return readFolder(from);
  switch (path.extname(from).toLowerCase()) {
    case '.prisma':
      return readPrisma([from], from);
    case '.jdl':
    case '.jh': {
      const schema = foreignSchemaOfJdl(parseJdl(readSourceFile(from)), nameOf(from));
      return { schema, headline: path.basename(from) };
    }
    case '.yaml':
    case '.yml':
    case '.json':
      return { schema: foreignSchemaOfOpenApi(from, nameOf(from)), headline: path.basename(from) };
    default:
      throw new ImportRefused(`${from} is of no kind that is known. ${known}`);
  }
}

function isFolder(from: string): boolean {
  try {
    return statSync(from).isDirectory();
  } catch (error) {
    throw refusalOf(error, from);
  }
}

/** Prisma takes a schema in several files, in folders of a folder. */
function readFolder(folder: string): FileSource {
  const files = listed(folder).filter((file) => file.endsWith('.prisma'));
  if (files.length > 0) return readPrisma(files.toSorted(), folder);
  throw new ImportRefused(`${folder} is a folder without a .prisma file: name the file to read.`);
}

function listed(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => !name.split(path.sep).includes('node_modules'))
      .map((name) => path.join(folder, name));
  } catch (error) {
    throw refusalOf(error, folder);
  }
}

function readPrisma(files: readonly string[], from: string): FileSource {
  const blocks = files.flatMap((file) => parsePrisma(readSourceFile(file)));
  const name = nameOf(from);
  return {
    schema: foreignSchemaOfPrisma(blocks, name),
    headline: path.basename(path.resolve(from)),
  };
}

/** `schema.prisma` is called by the folder around it, since they all have that name. */
function nameOf(file: string): string {
  const full = path.resolve(file);
  const parts = full.split(path.sep).map((part) => part.replace(/\.[a-z]+$/i, ''));
  const usual = ['schema', 'prisma', 'src', 'openapi', 'swagger', 'api', 'index', 'model', ''];
  return parts.findLast((part) => !usual.includes(part.toLowerCase())) ?? 'app';
}
