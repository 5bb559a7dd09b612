/** A part of a regular expression that writes characters, and how often. */
export type PatternPart = { readonly least: number; readonly most: number } & (
  | { readonly kind: 'characters'; readonly characters: readonly string[] }
  | { readonly kind: 'group'; readonly alternatives: PatternPart[][] }
);

const printable = Array.from({ length: 94 }, (_, index) => String.fromCharCode(33 + index));
/** Letters and digits first: they are what examples should be made of. */
const characters = printable.toSorted((a, b) => Number(/\W|_/.test(a)) - Number(/\W|_/.test(b)));

/**
 * The alternatives that a pattern consists of. What looks ahead and what stands for a place writes nothing.
 *
 * @param pattern a regular expression that JavaScript reads
 */
export function parsePattern(pattern: string): PatternPart[][] {
  return new PatternReader(pattern).alternatives();
}

class PatternReader {
  #rest: string;

  constructor(pattern: string) {
    this.#rest = pattern;
  }

  alternatives(): PatternPart[][] {
    const alternatives = [this.#sequence()];
    while (this.#take(/^\|/) !== null) alternatives.push(this.#sequence());
    return alternatives;
  }

  #sequence(): PatternPart[] {
    const parts: PatternPart[] = [];
    while (this.#rest !== '' && !/^[|)]/.test(this.#rest)) {
      if (this.#take(/^[\^$]/) !== null) continue;
      parts.push(this.#part());
    }
    return parts;
  }

  #part(): PatternPart {
    const group = this.#take(/^\((?:\?[:=!])?/);
    if (group !== null) {
      const alternatives = this.alternatives();
      this.#take(/^\)/);
      const times = this.#times();
      return /[=!]/.test(group)
        ? { kind: 'characters', characters: [''], least: 0, most: 0 }
        : { kind: 'group', alternatives, ...times };
    }
    const one =
      this.#take(/^\[(?:\\u[0-9a-fA-F]{4}|\\.|[^\]\\])*\]/) ??
      this.#take(/^\\u[0-9a-fA-F]{4}/) ??
      this.#take(/^\\./) ??
      this.#take(/^[^]/u) ??
      '';
    return { kind: 'characters', characters: charactersOf(one), ...this.#times() };
  }

  #times(): { least: number; most: number } {
    const sign = this.#take(/^(?:[*+?]|\{\d+(?:,\d*)?\})\??/)?.replace(/(?<=.)\?$/, '');
    if (sign === undefined) return { least: 1, most: 1 };
    if (sign === '?') return { least: 0, most: 1 };
    if (sign === '*' || sign === '+') return { least: sign === '+' ? 1 : 0, most: 255 };
    const [least = '', most = least] = sign.slice(1, -1).split(',');
    return { least: Number(least), most: most === '' ? 255 : Number(most) };
  }

  #take(pattern: RegExp): string | null {
    const taken = pattern.exec(this.#rest)?.[0] ?? null;
    if (taken !== null) this.#rest = this.#rest.slice(taken.length);
    return taken;
  }
}

/** What a class, an escape or a character may stand for: of the plain characters, else the one that is written. */
function charactersOf(one: string): string[] {
  const pattern = new RegExp(`^${/^[{}[\]/]$/.test(one) ? `\\${one}` : one}$`, 'u');
  const found = characters.filter((character) => pattern.test(character));
  if (found.length > 0) return found;
  const code = /\\u([0-9a-fA-F]{4})/.exec(one)?.[1];
  if (code !== undefined) return [String.fromCharCode(Number.parseInt(code, 16))];
  return [pattern.test(' ') ? ' ' : one.replace(/^\[|\]$/g, '').charAt(0)];
}
