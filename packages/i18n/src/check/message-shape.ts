import {
  isArgumentElement,
  isDateElement,
  isNumberElement,
  isPluralElement,
  isSelectElement,
  isTagElement,
  isTimeElement,
  parse,
  type MessageFormatElement,
} from '@formatjs/icu-messageformat-parser';

export interface MessageShape {
  /** What the message is given, by name: `count: number`, `role: select(admin,owner)`, `b: tag`. */
  arguments: ReadonlyMap<string, string>;
  /** The categories (`one`, `few`, `other`) of each plural in it, without exact numbers like `=0`. */
  plurals: readonly { argument: string; ordinal: boolean; categories: readonly string[] }[];
}

/**
 * What an ICU message asks for.
 *
 * @throws {SyntaxError} where the message cannot be parsed
 */
export function shapeOf(message: string): MessageShape {
  const shape = {
    arguments: new Map<string, string>(),
    plurals: [] as MessageShape['plurals'][0][],
  };
  collect(parse(message, { requiresOtherClause: true }), shape);
  return shape;
}

function collect(
  elements: readonly MessageFormatElement[],
  shape: { arguments: Map<string, string>; plurals: MessageShape['plurals'][0][] },
): void {
  for (const element of elements) {
    const kind = kindOf(element);
    // A plural says more about an argument than its name alone does elsewhere in the message.
    if (kind !== undefined && 'value' in element) {
      const name = element.value;
      if (kind !== 'any' || !shape.arguments.has(name)) shape.arguments.set(name, kind);
    }
    if (isTagElement(element)) collect(element.children, shape);
    if (isPluralElement(element)) {
      shape.plurals.push({
        argument: element.value,
        ordinal: element.pluralType === 'ordinal',
        categories: Object.keys(element.options).filter((category) => !category.startsWith('=')),
      });
    }
    if (isPluralElement(element) || isSelectElement(element)) {
      for (const option of Object.values(element.options)) collect(option.value, shape);
    }
  }
}

function kindOf(element: MessageFormatElement): string | undefined {
  if (isArgumentElement(element)) return 'any';
  if (isNumberElement(element) || isPluralElement(element)) return 'number';
  if (isDateElement(element) || isTimeElement(element)) return 'date';
  if (isTagElement(element)) return 'tag';
  if (isSelectElement(element)) {
    return `select(${Object.keys(element.options).sort().join(',')})`;
  }
  return undefined;
}
