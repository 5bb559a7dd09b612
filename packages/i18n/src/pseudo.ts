import {
  isPluralElement,
  isSelectElement,
  isTagElement,
  isLiteralElement,
  parse,
  type MessageFormatElement,
  type PluralOrSelectOption,
} from '@formatjs/icu-messageformat-parser';
import { printAST } from '@formatjs/icu-messageformat-parser/printer.js';
import { type pseudoLocales } from '@monorepo/shared-types';

export type PseudoLocale = (typeof pseudoLocales)[number];

const plain = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const accented = 'áƀçđéƒǧĥíĵķļɱñóþɋŕšţúṽŵẋýžÁƁÇĐÉƑǦĤÍĴĶĻṀÑÓÞɊŔŠŢÚṼŴẊÝŽ';
const accents = new Map(Array.from(plain, (letter, index) => [letter, accented.charAt(index)]));

/** Accented letters, and a third more of them, so that untranslated and clipped text stands out. */
function accent(text: string): string {
  const letters = text.replace(/[a-z]/gi, (letter) => accents.get(letter) ?? letter);
  return letters.replace(/\p{L}{3,}/gu, (word) => word + '·'.repeat(Math.ceil(word.length / 3)));
}

/** Every word between RIGHT-TO-LEFT OVERRIDE and POP DIRECTIONAL FORMATTING, so that English reads from the right. */
function mirror(text: string): string {
  return text.replace(/[\p{L}\p{N}]+/gu, (word) => `\u202E${word}\u202C`);
}

function transform(
  elements: MessageFormatElement[],
  change: (text: string) => string,
): MessageFormatElement[] {
  const inOptions = (options: Record<string, PluralOrSelectOption>) =>
    Object.fromEntries(
      Object.entries(options).map(([name, option]) => [
        name,
        { ...option, value: transform(option.value, change) },
      ]),
    );
  return elements.map((element) => {
    if (isLiteralElement(element)) return { ...element, value: change(element.value) };
    if (isTagElement(element)) {
      return { ...element, children: transform(element.children, change) };
    }
    if (isPluralElement(element)) return { ...element, options: inOptions(element.options) };
    if (isSelectElement(element)) return { ...element, options: inOptions(element.options) };
    return element;
  });
}

/** One English ICU message as a pseudo-locale writes it; arguments, plurals and tags stay as they are. */
export function pseudoMessage(message: string, locale: PseudoLocale): string {
  // Unknown, because the printer's types are a second copy of the parser's.
  const changed: unknown = transform(parse(message), locale === 'en-XA' ? accent : mirror);
  const printed = printAST(changed as Parameters<typeof printAST>[0]);
  return locale === 'en-XA' ? `[${printed}]` : printed;
}

/** A whole tree of English messages in a pseudo-locale. */
export function pseudoMessages<Tree extends object>(tree: Tree, locale: PseudoLocale): Tree {
  const entries = Object.entries(tree).map(([key, value]: [string, unknown]) => [
    key,
    typeof value === 'string'
      ? pseudoMessage(value, locale)
      : pseudoMessages(value as object, locale),
  ]);
  return Object.fromEntries(entries) as Tree;
}
