import type { Position, SourceFile } from '../text/source-file.ts';
import { Cursor, type Patterns, tokensOf } from '../text/tokens.ts';

/** A block of a Prisma schema, as it is written. */
export interface Block extends Position {
  readonly file: SourceFile;
  readonly kind: string;
  readonly name: string;
  readonly comment: string | null;
  readonly fields: readonly Field[];
  /** `@@index`, `@@map` and the others, without their signs. */
  readonly attributes: readonly Attribute[];
  /** `provider = "postgresql"` */
  readonly settings: ReadonlyMap<string, Value>;
}

/** A field, or a value of an enum: it has no type. */
export interface Field extends Position {
  readonly name: string;
  readonly type: string | null;
  /** What PostgreSQL calls a type that Prisma has no name for. */
  readonly unsupported: string | null;
  readonly isList: boolean;
  readonly isOptional: boolean;
  readonly comment: string | null;
  readonly attributes: readonly Attribute[];
}

export interface Attribute extends Position {
  readonly name: string;
  readonly args: readonly Argument[];
}

interface Argument {
  readonly name: string | null;
  readonly value: Value;
}

export type Value =
  | { readonly kind: 'text' | 'number' | 'name'; readonly text: string }
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly Argument[] }
  | { readonly kind: 'list'; readonly items: readonly Value[] }
  | { readonly kind: 'object'; readonly entries: readonly Argument[] };

const patterns: Patterns = {
  skipped: /[ \t\r\f\uFEFF]+|\/\/(?!\/)[^\n]*|\/\*[^]*?\*\//y,
  comment: /\/\/\/[^\n]*/y,
  line: /\n/y,
  text: /"(?:[^"\\\n]|\\.)*"/y,
  number: /-?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?/y,
  word: /[\p{L}_][\p{L}\p{N}_-]*/uy,
  sign: /@@|[@{}()[\],:=?.!]/y,
};
const kinds = ['model', 'view', 'type', 'enum', 'datasource', 'generator'];
const deepest = 50;

/**
 * The blocks of a file in the Prisma schema language (https://www.prisma.io/docs/orm/reference/prisma-schema-reference), of any
 * version: what an attribute means is looked at later.
 *
 * @throws {ImportRefused} with file, line and column
 */
export function parsePrisma(file: SourceFile): Block[] {
  return new Parser(file).blocks();
}

class Parser {
  readonly #file: SourceFile;
  readonly #cursor: Cursor;

  constructor(file: SourceFile) {
    this.#file = file;
    this.#cursor = new Cursor(file, tokensOf(file, patterns));
  }

  blocks(): Block[] {
    const blocks: Block[] = [];
    for (;;) {
      const comment = this.#comment();
      if (this.#cursor.next.kind === 'end') return blocks;
      blocks.push(this.#block(comment));
    }
  }

  #block(comment: string | null): Block {
    const { text: kind, line, column } = this.#cursor.next;
    if (!kinds.includes(kind)) this.#cursor.fail(`a block: ${kinds.join(', ')}`);
    this.#cursor.take();
    const name = this.#cursor.expect('word', 'a name').text;
    this.#cursor.expectText('{');
    const fields: Field[] = [];
    const attributes: Attribute[] = [];
    const settings = new Map<string, Value>();
    const isSettings = kind === 'datasource' || kind === 'generator';
    for (;;) {
      const above = this.#comment();
      if (this.#cursor.takes('}')) break;
      if (this.#cursor.takes('@@')) attributes.push(this.#attribute());
      else if (isSettings) {
        const key = this.#cursor.expect('word', 'a setting or `}`').text;
        this.#cursor.expectText('=');
        settings.set(key, this.#value(0));
      } else fields.push(this.#field(above, kind === 'enum'));
      this.#endOfLine();
    }
    return {
      ...{ file: this.#file, kind, name, comment, fields, attributes },
      settings,
      line,
      column,
    };
  }

  #field(above: string | null, isValue: boolean): Field {
    const { text: name, line, column } = this.#cursor.expect('word', 'a field, `@@` or `}`');
    let [type, unsupported]: [string | null, string | null] = [null, null];
    let [isList, isOptional] = [false, false];
    if (!isValue) {
      type = this.#cursor.expect('word', `the type of ${name}`).text;
      if (type === 'Unsupported' && this.#cursor.takes('(')) {
        unsupported = unquoted(this.#cursor.expect('text', 'a type in quotes').text);
        this.#cursor.expectText(')');
      }
      for (;;) {
        if (this.#cursor.takes('[')) {
          this.#cursor.expectText(']');
          isList = true;
        } else if (this.#cursor.takes('?')) isOptional = true;
        else if (!this.#cursor.takes('!')) break;
      }
    }
    const attributes: Attribute[] = [];
    while (this.#cursor.takes('@')) attributes.push(this.#attribute());
    const { next } = this.#cursor;
    const comment =
      next.kind === 'comment' ? joined([above, commentText(this.#cursor.take().text)]) : above;
    return {
      ...{ name, type, unsupported, isList, isOptional, comment, attributes },
      line,
      column,
    };
  }

  #attribute(): Attribute {
    const { line, column } = this.#cursor.next;
    const name = this.#path('the name of an attribute');
    const args = this.#cursor.takes('(') ? this.#arguments(')', 0) : [];
    return { name, args, line, column };
  }

  #path(what: string): string {
    let path = this.#cursor.expect('word', what).text;
    while (this.#cursor.takes('.')) path += `.${this.#cursor.expect('word', 'a name').text}`;
    return path;
  }

  #arguments(end: ')' | '}', depth: number): Argument[] {
    const args: Argument[] = [];
    this.#lines();
    while (!this.#cursor.takes(end)) {
      const isNamed = this.#cursor.next.kind === 'word' && this.#cursor.ahead(1).text === ':';
      const name = isNamed ? this.#cursor.take().text : null;
      if (isNamed) this.#cursor.take();
      this.#lines();
      args.push({ name, value: this.#value(depth + 1) });
      this.#separator(end);
    }
    return args;
  }

  #value(depth: number): Value {
    const { kind } = this.#cursor.next;
    if (depth > deepest) this.#cursor.fail(`at most ${deepest} parentheses in one another`);
    if (kind === 'text') return { kind, text: unquoted(this.#cursor.take().text) };
    if (kind === 'number') return { kind, text: this.#cursor.take().text };
    if (this.#cursor.takes('{')) return { kind: 'object', entries: this.#arguments('}', depth) };
    if (this.#cursor.takes('[')) {
      const items: Value[] = [];
      this.#lines();
      while (!this.#cursor.takes(']')) {
        items.push(this.#value(depth + 1));
        this.#separator(']');
      }
      return { kind: 'list', items };
    }
    if (kind !== 'word') this.#cursor.fail('a value');
    const name = this.#path('a value');
    if (!this.#cursor.takes('(')) return { kind: 'name', text: name };
    return { kind: 'call', name, args: this.#arguments(')', depth) };
  }

  #separator(end: string): void {
    this.#lines();
    if (this.#cursor.next.text === end) return;
    if (!this.#cursor.takes(',')) this.#cursor.fail(`\`,\` or \`${end}\``);
    this.#lines();
  }

  #lines(): void {
    while (['line', 'comment'].includes(this.#cursor.next.kind)) this.#cursor.take();
  }

  #endOfLine(): void {
    const { kind, text } = this.#cursor.next;
    if (kind !== 'line' && kind !== 'comment' && text !== '}')
      this.#cursor.fail('the end of the line');
  }

  /** The comment right above what comes next. */
  #comment(): string | null {
    let lines: string[] = [];
    for (;;) {
      const { kind } = this.#cursor.next;
      if (kind === 'comment') {
        lines.push(commentText(this.#cursor.take().text));
        if (this.#cursor.next.kind === 'line') this.#cursor.take();
      } else if (kind === 'line') {
        lines = [];
        this.#cursor.take();
      } else return joined(lines);
    }
  }
}

function commentText(text: string): string {
  return text.slice(3).trim();
}

function joined(lines: readonly (string | null)[]): string | null {
  const text = lines
    .filter((line) => line !== null)
    .join('\n')
    .trim();
  return text === '' ? null : text;
}

function unquoted(text: string): string {
  return text.slice(1, -1).replaceAll(/\\(u[0-9a-fA-F]{4}|.)/g, (_, code: string) => {
    if (code.length > 1) return String.fromCodePoint(Number.parseInt(code.slice(1), 16));
    return { n: '\n', r: '\r', t: '\t' }[code] ?? code;
  });
}
