import type { Field } from '../../model/index.ts';
import { parsePattern, type PatternPart } from './pattern-parts.ts';

/** How often a part is repeated that may be repeated: as little as possible first. */
const generosities = [0, 1, 2, 4, 8, 16, 32, 64, 128, 200];
const attempts = 400;

/**
 * Texts that fit the pattern and the lengths of a field, always the same ones.
 *
 * @returns as many as are wanted, or as are found
 */
export function patternExamples(
  { pattern, minLength, maxLength }: Pick<Field, 'pattern' | 'minLength' | 'maxLength'>,
  count: number,
): string[] {
  const parts = parsePattern(pattern ?? '');
  const whole = new RegExp(`^(?:${pattern ?? ''})$`, 'u');
  const fits = (text: string) =>
    whole.test(text) &&
    text.trim() === text &&
    text.length >= Math.max(minLength ?? 1, 1) &&
    text.length <= (maxLength ?? 200);
  let best: string[] = [];
  for (const generosity of generosities) {
    const found = new Set<string>();
    for (let number = 0; number < attempts && found.size < count; number += 1) {
      const text = write(parts, new Choices(number), generosity);
      if (fits(text)) found.add(text);
    }
    if (found.size > best.length) best = [...found];
    if (best.length >= count) break;
  }
  return best;
}

/** A number, taken apart into one choice after the other. */
class Choices {
  #left: number;

  constructor(number: number) {
    this.#left = number;
  }

  of(options: number): number {
    const choice = this.#left % options;
    this.#left = Math.floor(this.#left / options);
    return choice;
  }
}

function write(parts: PatternPart[][], choices: Choices, generosity: number): string {
  const alternative = parts[choices.of(parts.length)] ?? [];
  return alternative
    .map(({ least, most, ...part }) => {
      const times = Math.min(most, least + generosity);
      return Array.from({ length: times }, () =>
        part.kind === 'group'
          ? write(part.alternatives, choices, generosity)
          : (part.characters[choices.of(part.characters.length)] ?? ''),
      ).join('');
    })
    .join('');
}
