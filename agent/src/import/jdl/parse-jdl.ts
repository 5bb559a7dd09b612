import type { Position, SourceFile } from '../text/source-file.ts';
import { Cursor, type Patterns, tokensOf } from '../text/tokens.ts';

/** What a JDL file says, as it is written. */
export interface Jdl {
  readonly file: SourceFile;
  readonly entities: readonly JdlEntity[];
  readonly enums: readonly JdlEnum[];
  readonly relations: readonly JdlRelation[];
  readonly options: readonly JdlOption[];
  /** `baseName` of the first application. */
  readonly baseName: string | null;
}

export interface JdlEntity extends Position {
  readonly name: string;
  readonly table: string | null;
  readonly comment: string | null;
  readonly annotations: readonly Annotation[];
  readonly fields: readonly JdlField[];
}

export interface JdlField extends Position {
  readonly name: string;
  readonly type: string;
  readonly comment: string | null;
  readonly annotations: readonly Annotation[];
  readonly validations: readonly Validation[];
}

/** `maxlength(20)`; a constant is its value already. */
interface Validation extends Position {
  readonly name: string;
  readonly value: string | null;
}

interface Annotation extends Position {
  readonly name: string;
  readonly value: string | null;
}

interface JdlEnum extends Position {
  readonly name: string;
  readonly values: readonly { readonly name: string; readonly label: string | null }[];
}

export interface JdlRelation extends Position {
  readonly kind: string;
  readonly from: Side;
  readonly to: Side;
  readonly annotations: readonly Annotation[];
  /** `with builtInEntity` */
  readonly extras: readonly string[];
}

export interface Side extends Position {
  readonly entity: string;
  readonly field: string | null;
  /** The field that it is shown by. */
  readonly shown: string | null;
  readonly isRequired: boolean;
  readonly comment: string | null;
}

/** `paginate A, B with pagination`, `application { … }` */
interface JdlOption extends Position {
  readonly name: string;
  readonly text: string;
}

const patterns: Patterns = {
  comment: /\/\*\*(?!\/)[^]*?\*\//y,
  skipped: /[\s,;\uFEFF]+|\/\/[^\n]*|\/\*[^]*?\*\//y,
  text: /"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'/y,
  pattern: /\/(?:[^\n\\/[]|\\.|\[(?:[^\]\\\n]|\\.)*\])+\//y,
  number: /-?\d+(?:\.\d+)?(?![\p{L}_])/uy,
  word: /[\p{L}\p{N}_$-]+(?:\.[\p{L}\p{N}_$-]+)*/uy,
  sign: /[@{}()[\]=*:.<>|+/]/y,
};
const kinds = ['OneToOne', 'OneToMany', 'ManyToOne', 'ManyToMany'];
const blocks = new Set(['application', 'deployment']);

/**
 * A file in the JHipster domain language (https://www.jhipster.tech/jdl/intro): entities, enums, relationships, constants, and the
 * rest as text.
 *
 * @throws {ImportRefused} with file, line and column
 */
export function parseJdl(file: SourceFile): Jdl {
  return new Parser(file).read();
}

class Parser {
  readonly #file: SourceFile;
  readonly #cursor: Cursor;
  readonly #constants = new Map<string, string>();
  readonly #entities: JdlEntity[] = [];
  readonly #enums: JdlEnum[] = [];
  readonly #relations: JdlRelation[] = [];
  readonly #options: JdlOption[] = [];
  #baseName: string | null = null;

  constructor(file: SourceFile) {
    this.#file = file;
    const tokens = tokensOf(file, patterns);
    this.#cursor = new Cursor(file, tokens);
    // A constant may stand after the place that it is used at.
    tokens.forEach(({ kind, text }, index) => {
      const value = tokens[index + 2];
      const isConstant = kind === 'word' && tokens[index + 1]?.text === '=' && value !== undefined;
      if (isConstant) this.#constants.set(text, value.text);
    });
  }

  read(): Jdl {
    for (;;) {
      const comment = this.#comment();
      const annotations = this.#annotations();
      const { next } = this.#cursor;
      if (next.kind === 'end') break;
      if (next.kind !== 'word')
        this.#cursor.fail('an entity, an enum, a relationship or an option');
      if (next.text === 'entity') this.#entities.push(this.#entity(comment, annotations));
      else if (next.text === 'enum') this.#enums.push(this.#enum());
      else if (next.text === 'relationship') this.#relationships(annotations);
      else if (blocks.has(next.text)) this.#block();
      else if (this.#cursor.ahead(1).text === '=') this.#constant();
      else this.#option();
    }
    return {
      ...{ file: this.#file, entities: this.#entities, enums: this.#enums },
      ...{ relations: this.#relations, options: this.#options, baseName: this.#baseName },
    };
  }

  #entity(comment: string | null, annotations: readonly Annotation[]): JdlEntity {
    const { line, column } = this.#cursor.take();
    const name = this.#cursor.expect('word', 'the name of an entity').text;
    const table = this.#cursor.takes('(') ? this.#until(')') : null;
    const fields: JdlField[] = [];
    if (this.#cursor.takes('{')) {
      for (;;) {
        const above = this.#comment();
        const own = this.#annotations();
        if (this.#cursor.takes('}')) break;
        fields.push(this.#field(above, own));
      }
    }
    return { name, table, comment, annotations, fields, line, column };
  }

  #field(above: string | null, annotations: readonly Annotation[]): JdlField {
    const { text: name, line, column } = this.#cursor.expect('word', 'a field or `}`');
    const type = this.#cursor.expect('word', `the type of ${name}`).text;
    const validations: Validation[] = [];
    while (this.#cursor.next.kind === 'word' && validationNames.has(this.#cursor.next.text)) {
      const said = this.#cursor.take();
      let value: string | null = null;
      if (this.#cursor.takes('(')) {
        const given = this.#cursor.take();
        if (!['number', 'word', 'pattern', 'text'].includes(given.kind))
          this.#cursor.fail('a value', given);
        value = this.#constants.get(given.text) ?? given.text;
        this.#cursor.expectText(')');
      }
      validations.push({ name: said.text, value, line: said.line, column: said.column });
    }
    const after = this.#cursor.next.kind === 'comment' && this.#cursor.next.line === line;
    const comment = after ? commentText(this.#cursor.take().text) : above;
    return { name, type, comment, annotations, validations, line, column };
  }

  #enum(): JdlEnum {
    const { line, column } = this.#cursor.take();
    const name = this.#cursor.expect('word', 'the name of an enum').text;
    this.#cursor.expectText('{');
    const values: { name: string; label: string | null }[] = [];
    for (;;) {
      this.#comment();
      if (this.#cursor.takes('}')) break;
      const { next } = this.#cursor;
      if (next.kind !== 'word' && next.kind !== 'number') this.#cursor.fail('a value or `}`');
      this.#cursor.take();
      const label = this.#cursor.takes('(') ? this.#until(')') : null;
      values.push({ name: next.text, label });
    }
    return { name, values, line, column };
  }

  #relationships(annotations: readonly Annotation[]): void {
    this.#cursor.take();
    const kind = this.#cursor.next.text;
    if (!kinds.includes(kind)) this.#cursor.fail(`one of ${kinds.join(', ')}`);
    this.#cursor.take();
    this.#cursor.expectText('{');
    for (;;) {
      const comment = this.#comment();
      const own = this.#annotations();
      if (this.#cursor.takes('}')) return;
      const { line, column } = this.#cursor.next;
      const from = this.#side(comment);
      if (!this.#cursor.takes('to')) this.#cursor.fail('`to`');
      const above = this.#comment();
      const others = this.#annotations();
      const to = this.#side(above);
      const extras: string[] = [];
      while (this.#cursor.takes('with')) extras.push(this.#cursor.expect('word', 'a word').text);
      const all = [...annotations, ...own, ...others];
      this.#relations.push({ kind, from, to, annotations: all, extras, line, column });
    }
  }

  #side(comment: string | null): Side {
    const { text: entity, line, column } = this.#cursor.expect('word', 'an entity or `}`');
    let [field, shown]: [string | null, string | null] = [null, null];
    let isRequired = false;
    if (this.#cursor.takes('{')) {
      field = this.#cursor.expect('word', 'the name of a relationship').text;
      if (this.#cursor.takes('(')) shown = this.#until(')');
      isRequired = this.#cursor.takes('required');
      this.#cursor.expectText('}');
    }
    return { entity, field, shown, isRequired, comment, line, column };
  }

  #annotations(): Annotation[] {
    const annotations: Annotation[] = [];
    while (this.#cursor.takes('@')) {
      const { text: name, line, column } = this.#cursor.expect('word', 'the name of an annotation');
      const value = this.#cursor.takes('(') ? this.#until(')') : null;
      annotations.push({ name, value, line, column });
    }
    return annotations;
  }

  /** `application { config { baseName shop } entities * }` */
  #block(): void {
    const { text: name, line, column } = this.#cursor.take();
    this.#cursor.expectText('{');
    let depth = 1;
    while (depth > 0) {
      const { kind, text } = this.#cursor.next;
      if (kind === 'end') this.#cursor.fail('`}`');
      this.#cursor.take();
      if (text === '{') depth += 1;
      if (text === '}') depth -= 1;
      if (text === 'baseName' && this.#baseName === null)
        this.#baseName = plain(this.#cursor.next.text);
    }
    this.#options.push({ name, text: name, line, column });
  }

  #constant(): void {
    this.#cursor.take();
    this.#cursor.take();
    const { kind } = this.#cursor.next;
    if (kind !== 'number' && kind !== 'word') this.#cursor.fail('a number');
    this.#cursor.take();
  }

  /** `dto * with mapstruct except A`, on one line. */
  #option(): void {
    const first = this.#cursor.take();
    const words = [first.text];
    for (;;) {
      const { kind, text, line } = this.#cursor.next;
      const isList = words.length > 1 && ['with', 'except', 'for'].includes(words.at(-1) ?? '');
      const isRest = ['with', 'except', 'for'].includes(text);
      if (kind === 'end' || kind === 'comment' || (line !== first.line && !isList && !isRest))
        break;
      if (kind !== 'word' && kind !== 'number' && kind !== 'text' && text !== '*') {
        this.#cursor.fail('an option, as `paginate * with pagination`');
      }
      words.push(this.#cursor.take().text);
    }
    if (words.length < 2)
      this.#cursor.fail('an entity, an enum, a relationship or an option', first);
    this.#options.push({
      name: first.text,
      text: words.join(' '),
      line: first.line,
      column: first.column,
    });
  }

  #until(end: string): string {
    const words: string[] = [];
    while (!this.#cursor.takes(end)) {
      if (this.#cursor.next.kind === 'end') this.#cursor.fail(`\`${end}\``);
      words.push(plain(this.#cursor.take().text));
    }
    return words.join(' ');
  }

  /** The comment right above what comes next: an empty line between them parts them. */
  #comment(): string | null {
    let comment: string | null = null;
    while (this.#cursor.next.kind === 'comment') {
      const { text, line } = this.#cursor.take();
      const end = line + text.split('\n').length - 1;
      comment = this.#cursor.next.line <= end + 1 ? commentText(text) : null;
    }
    return comment;
  }
}

const validationNames = new Set([
  ...['required', 'unique', 'min', 'max', 'minlength', 'maxlength', 'minbytes', 'maxbytes'],
  'pattern',
]);

function commentText(text: string): string | null {
  const lines = text.slice(3, -2).split('\n');
  return (
    lines
      .map((line) => line.trim().replace(/^\*\s?/, ''))
      .join('\n')
      .trim() || null
  );
}

function plain(text: string): string {
  return /^["']/.test(text) ? text.slice(1, -1).replaceAll(/\\(.)/g, '$1') : text;
}
