import path from 'node:path';
import { type Document, isNode, LineCounter, parseDocument, type YAMLError } from 'yaml';
import { ImportRefused } from '../import-refused.ts';
import { type Position, readSourceFile, type SourceFile, wrongAt } from '../text/source-file.ts';

type Step = string | number;

/** A file of YAML or JSON, and those beside it that it refers to. Nothing is fetched. */
export class Library {
  readonly #folder: string;
  readonly #files = new Map<string, OpenFile>();

  constructor(file: string) {
    this.#folder = path.dirname(path.resolve(file));
  }

  /** @throws {ImportRefused} where it cannot be read, with file, line and column */
  open(file: string): Node {
    const full = path.resolve(file);
    const known = this.#files.get(full);
    if (known !== undefined) return new Node(known, [], known.value);
    const opened = openFile(readSourceFile(file), this);
    this.#files.set(full, opened);
    return new Node(opened, [], opened.value);
  }

  /** @param from the node whose `$ref` it is */
  follow(from: Node, reference: string): Node {
    const [file = '', pointer = ''] = reference.split('#');
    if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(file)) {
      const hint = 'nothing is fetched: download it, and refer to the file';
      throw from.wrong(`$ref to ${reference}: ${hint}`);
    }
    let node = file === '' ? from.root : this.open(this.#beside(from, file));
    for (const step of pointer.split('/').slice(1)) {
      const key = decoded(step).replaceAll('~1', '/').replaceAll('~0', '~');
      const next = node.child(key);
      if (next === null) throw from.wrong(`$ref to ${reference}: there is nothing`);
      node = next;
    }
    return node;
  }

  #beside(from: Node, file: string): string {
    const full = path.resolve(path.dirname(from.file.source.path), decoded(file));
    const isInside = full.startsWith(this.#folder + path.sep);
    if (!isInside) throw from.wrong(`$ref to ${file}: a file outside of the folder is not read`);
    return path.relative('', full);
  }
}

interface OpenFile {
  readonly source: SourceFile;
  readonly library: Library;
  readonly document: Document;
  readonly lines: LineCounter;
  readonly value: unknown;
}

function openFile(source: SourceFile, library: Library): OpenFile {
  const lines = new LineCounter();
  try {
    const document = parseDocument(source.text, {
      lineCounter: lines,
      merge: true,
      prettyErrors: false,
      uniqueKeys: true,
      logLevel: 'error',
    });
    const [error] = document.errors;
    if (error !== undefined) throw wrongAt(source, positionOf(error, lines), error.message);
    return { source, library, document, lines, value: document.toJS({ maxAliasCount: 1000 }) };
  } catch (error) {
    if (error instanceof ImportRefused) throw error;
    const isDeep = error instanceof RangeError;
    const isBomb = error instanceof ReferenceError;
    if (!isDeep && !isBomb) throw error;
    const reason = isDeep ? 'is nested too deeply' : 'has aliases that stand for far too much';
    throw new ImportRefused(`${source.path} ${reason}: it is not read.`);
  }
}

function positionOf({ pos }: YAMLError, lines: LineCounter): Position {
  const { line, col } = lines.linePos(pos[0]);
  return { line, column: col };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** A value of a file, and where it stands. */
export class Node {
  readonly file: OpenFile;
  readonly path: readonly Step[];
  readonly value: unknown;

  constructor(file: OpenFile, path: readonly Step[], value: unknown) {
    this.file = file;
    this.path = path;
    this.value = value;
  }

  /** The same for every way to get there. */
  get id(): string {
    return `${this.file.source.path}#${JSON.stringify(this.path)}`;
  }

  get root(): Node {
    return new Node(this.file, [], this.file.value);
  }

  /** `openapi.yaml:12` */
  get line(): string {
    return `${this.file.source.name}:${this.#position.line}`;
  }

  get #position(): Position {
    for (let length = this.path.length; length >= 0; length -= 1) {
      const found =
        length === 0
          ? this.file.document.contents
          : this.file.document.getIn(this.path.slice(0, length), true);
      const offset = isNode(found) ? found.range?.[0] : undefined;
      if (offset === undefined) continue;
      const { line, col } = this.file.lines.linePos(offset);
      return { line, column: col };
    }
    return { line: 1, column: 1 };
  }

  wrong(message: string): ImportRefused {
    return wrongAt(this.file.source, this.#position, message);
  }

  child(key: Step): Node | null {
    const { value } = this;
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return null;
    return new Node(this.file, [...this.path, key], (value as Record<Step, unknown>)[key]);
  }

  entries(): [string, Node][] {
    const { value } = this;
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return [];
    return Object.keys(value).flatMap((key) => {
      const child = this.child(key);
      return child === null ? [] : [[key, child] as [string, Node]];
    });
  }

  items(key: string): Node[] {
    const list = this.child(key);
    if (!Array.isArray(list?.value)) return [];
    return list.value.map((value, index) => new Node(list.file, [...list.path, index], value));
  }

  has(key: string): boolean {
    return this.child(key) !== null;
  }

  text(key: string): string | null {
    const value = this.child(key)?.value;
    return typeof value === 'string' ? value : null;
  }

  number(key: string): number | null {
    const value = this.child(key)?.value;
    return typeof value === 'number' && Number.isFinite(value) ? value : null;
  }

  isTrue(key: string): boolean {
    return this.child(key)?.value === true;
  }

  /** What a `$ref` leads to, over any number of them. */
  resolved(): Node {
    return this.#followed(new Set());
  }

  #followed(seen: Set<string>): Node {
    const reference = this.text('$ref');
    if (reference === null) return this;
    if (seen.has(this.id)) throw this.wrong(`$ref to ${reference} leads back to itself`);
    return this.file.library.follow(this, reference).#followed(seen.add(this.id));
  }
}
