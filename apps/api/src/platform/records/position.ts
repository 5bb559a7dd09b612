import { randomInt } from 'node:crypto';
import { generateKeyBetween } from 'fractional-indexing';

const digits = '123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/**
 * A position before `first` (null: there is none yet). Two random digits keep records that are created at the same moment
 * apart, so that a third can be dragged between them.
 */
export function positionBefore(first: string | null): string {
  try {
    let before = generateKeyBetween(null, first);
    while (first?.startsWith(before)) before = generateKeyBetween(null, before);
    return before + randomDigit() + randomDigit();
  } catch {
    return first ?? 'a0'; // Nothing fits before the very lowest index; equals are ordered by id.
  }
}

function randomDigit(): string {
  return digits.charAt(randomInt(digits.length));
}
