/** From `start` up to `end`, in UTF-16 units of the file's text. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** A value of the spec, and where it stands. */
export interface Located<T> {
  readonly value: T;
  readonly range: Range;
}

/** Counted from 1, as editors do. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** The text of a spec, with the way from an offset to a line and a column. */
export class Source {
  readonly file: string;
  readonly text: string;
  readonly #lineStarts: number[] = [0];

  constructor(file: string, text: string) {
    this.file = file;
    this.text = text;
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) {
      this.#lineStarts.push(at + 1);
    }
  }

  /** Of the last character that is not white space: what is missing at the end is missing there. */
  get lastOffset(): number {
    return Math.max(0, this.text.trimEnd().length - 1);
  }

  positionAt(offset: number): Position {
    let low = 0;
    let high = this.#lineStarts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((this.#lineStarts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (this.#lineStarts[low] ?? 0) + 1 };
  }

  /** Without its line break. Empty where there is no such line. */
  lineAt(line: number): string {
    const start = this.#lineStarts[line - 1];
    if (start === undefined) return '';
    const end = this.#lineStarts[line] ?? this.text.length;
    return this.text.slice(start, end).replace(/\r?\n$/, '');
  }
}
