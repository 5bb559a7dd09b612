import { type Catalogue } from './catalogue.ts';
import { type MessageShape, shapeOf } from './message-shape.ts';

/**
 * What is wrong with the messages of one language, measured by those of the source language: missing and surplus ones,
 * ones that cannot be parsed, that ask for other arguments, or that lack a plural form which the language has.
 */
export function compareCatalogues(source: Catalogue, target: Catalogue, locale: string): string[] {
  const problems: string[] = [];
  for (const key of source.keys()) {
    if (!target.has(key)) problems.push(`${locale}: ${key} is missing`);
  }
  for (const [key, message] of target) {
    const say = (problem: string) => problems.push(`${locale}: ${key} ${problem}`);
    const original = source.get(key);
    if (original === undefined) {
      say('is not in the source language');
      continue;
    }
    if (message.trim() === '') say('is empty');
    const [wanted, found] = [shapeOrError(original), shapeOrError(message)];
    if (typeof found === 'string') say(`cannot be parsed: ${found}`);
    // The source language is checked as well, and says so itself.
    if (typeof wanted === 'string' || typeof found === 'string') continue;
    const difference = argumentDifference(wanted, found);
    if (difference !== undefined) say(difference);
    for (const missing of missingPlurals(wanted, found, locale)) say(missing);
  }
  return problems;
}

function shapeOrError(message: string): MessageShape | string {
  try {
    return shapeOf(message);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function argumentDifference(wanted: MessageShape, found: MessageShape): string | undefined {
  const names = (shape: MessageShape) =>
    [...shape.arguments].map(([name, kind]) => `${name}: ${kind}`).sort();
  const [left, right] = [names(wanted).join('; '), names(found).join('; ')];
  return left === right ? undefined : `takes {${right}} where the source takes {${left}}`;
}

/** A plural that varies in the source must have every form of the language; one with `other` alone needs no more. */
function missingPlurals(wanted: MessageShape, found: MessageShape, locale: string): string[] {
  return found.plurals.flatMap(({ argument, ordinal, categories }) => {
    const varies = wanted.plurals.some(
      (plural) => plural.argument === argument && plural.categories.length > 1,
    );
    if (!varies && categories.length === 1) return [];
    const rules = new Intl.PluralRules(locale, { type: ordinal ? 'ordinal' : 'cardinal' });
    const { pluralCategories } = rules.resolvedOptions();
    const missing = pluralCategories.filter((category) => !categories.includes(category));
    const unknown = categories.filter(
      (category) => !(pluralCategories as string[]).includes(category),
    );
    return [
      ...(missing.length > 0
        ? [`lacks the plural forms ${missing.join(', ')} of ${argument}`]
        : []),
      ...(unknown.length > 0 ? [`has plural forms ${unknown.join(', ')} that never apply`] : []),
    ];
  });
}
