import { type Position, type SourceFile, wrongAt } from './source-file.ts';

export interface Token extends Position {
  /** As the patterns call it, or `end`. */
  readonly kind: string;
  readonly text: string;
}

/** How the words of a language look: sticky, tried in their order. What is `skipped` says nothing. */
export type Patterns = Readonly<Record<string, RegExp>>;

/** @throws {ImportRefused} where none of the patterns is */
export function tokensOf(file: SourceFile, patterns: Patterns): Token[] {
  const { text } = file;
  const tokens: Token[] = [];
  const kinds = Object.entries(patterns);
  let [offset, line, start] = [0, 1, 0];
  while (offset < text.length) {
    const at = { line, column: offset - start + 1 };
    let found: readonly [string, string] | null = null;
    for (const [kind, pattern] of kinds) {
      pattern.lastIndex = offset;
      const match = pattern.exec(text)?.[0];
      if (match === undefined) continue;
      found = [kind, match];
      break;
    }
    if (found === null) {
      const letter = String.fromCodePoint(text.codePointAt(offset) ?? 0);
      throw wrongAt(file, at, `nothing begins with ${JSON.stringify(letter)} here`);
    }
    const [kind, match] = found;
    if (kind !== 'skipped') tokens.push({ kind, text: match, ...at });
    for (let next = match.indexOf('\n'); next !== -1; next = match.indexOf('\n', next + 1)) {
      line += 1;
      start = offset + next + 1;
    }
    offset += match.length;
  }
  tokens.push({ kind: 'end', text: '', line, column: offset - start + 1 });
  return tokens;
}

/** Reads tokens one by one, and says what it had expected. */
export class Cursor {
  readonly #file: SourceFile;
  readonly #tokens: readonly Token[];
  #at = 0;

  constructor(file: SourceFile, tokens: readonly Token[]) {
    this.#file = file;
    this.#tokens = tokens;
  }

  get next(): Token {
    return this.ahead(0);
  }

  ahead(count: number): Token {
    const token = this.#tokens[Math.min(this.#at + count, this.#tokens.length - 1)];
    if (token === undefined) throw new Error('There is no token.');
    return token;
  }

  take(): Token {
    const token = this.next;
    this.#at += 1;
    return token;
  }

  takes(text: string): boolean {
    const isNext = this.next.text === text && this.next.kind !== 'text';
    if (isNext) this.#at += 1;
    return isNext;
  }

  /** @param what the reader of the message calls it */
  expect(kind: string, what: string): Token {
    return this.next.kind === kind ? this.take() : this.fail(what);
  }

  expectText(text: string): Token {
    if (this.next.text !== text || this.next.kind === 'text') this.fail(`\`${text}\``);
    return this.take();
  }

  fail(expected: string, at: Token = this.next): never {
    const shown = at.text.length > 40 ? `${at.text.slice(0, 40)}…` : at.text;
    const found =
      at.kind === 'end'
        ? 'the end of the file'
        : at.text.trim() === ''
          ? 'the end of the line'
          : `\`${shown}\``;
    throw wrongAt(this.#file, at, `expected ${expected}, found ${found}`);
  }
}
