import { type Reporter, suggestion } from '../diagnostics/index.ts';
import type { Located } from '../source.ts';
import { describe, type SpecNode, type SpecScalar } from '../yaml/index.ts';
import type { JsonSchema } from './json-schema.ts';
import type { Shape } from './shape.ts';

/** A text, with where each of its characters stands in the file. */
export interface SpecText extends Located<string> {
  offsetAt(index: number): number;
}

export function wrongType(node: SpecNode, expected: string, reporter: Reporter): null {
  reporter.error('SPEC.WRONG_TYPE', node.range, `expected ${expected}, found ${describe(node)}`);
  return null;
}

export function asText(node: SpecNode): SpecText | null {
  if (node.kind !== 'scalar' || typeof node.value !== 'string') return null;
  return { value: node.value, range: node.range, offsetAt: (index) => node.offsetAt(index) };
}

/** Any text that is not empty. */
export function text(expected = 'a text', schema: JsonSchema = {}): Shape<SpecText> {
  return {
    expected,
    read(node, reporter) {
      const found = asText(node);
      if (found === null || found.value.trim() === '') return wrongType(node, expected, reporter);
      return found;
    },
    schema: () => ({ type: 'string', ...schema }),
  };
}

/** A text for people: without control characters, so that it can be shown anywhere. */
export function lineOfText(expected: string, maxLength: number): Shape<SpecText> {
  const any = text(expected, { maxLength });
  return {
    ...any,
    read(node, reporter) {
      const found = any.read(node, reporter);
      if (found === null) return null;
      if (/\p{Cc}/u.test(found.value.trim()) || found.value.length > maxLength) {
        const limit = `on one line, with at most ${String(maxLength)} characters`;
        reporter.error('SPEC.OUT_OF_RANGE', found.range, `expected ${expected} ${limit}`);
        return null;
      }
      return { ...found, value: found.value.trim() };
    },
  };
}

/** A name in the spelling of its kind. Numbers and `true` look like names of their own in YAML, and are refused. */
export function name(kind: string, pattern: RegExp, example: string): Shape<SpecText> {
  const expected = `${kind}, such as \`${example}\``;
  return {
    expected,
    read(node, reporter) {
      const found = asText(node);
      if (found === null) return wrongType(node, expected, reporter);
      if (!pattern.test(found.value)) {
        reporter.error('SPEC.BAD_NAME', node.range, `\`${found.value}\` is not ${expected}`);
        return null;
      }
      return found;
    },
    schema: () => ({ type: 'string', pattern: pattern.source }),
  };
}

/** One of a few words. */
export function oneOf<const Word extends string>(...words: Word[]): Shape<Located<Word>> {
  const expected = words.length === 1 ? `\`${String(words[0])}\`` : `one of ${words.join(', ')}`;
  return {
    expected,
    read(node, reporter) {
      const found = asText(node);
      if (found === null) return wrongType(node, expected, reporter);
      const value = words.find((word) => word === found.value);
      if (value !== undefined) return { value, range: found.range };
      const message = `\`${found.value}\` is not known here`;
      reporter.error('SPEC.UNKNOWN_VALUE', found.range, message, suggestion(found.value, words));
      return null;
    },
    schema: () => (words.length === 1 ? { const: words[0] } : { enum: words }),
  };
}

export function flag(): Shape<Located<boolean>> {
  const expected = 'true or false';
  return {
    expected,
    read(node, reporter) {
      if (node.kind === 'scalar' && typeof node.value === 'boolean') {
        return { value: node.value, range: node.range };
      }
      return wrongType(node, expected, reporter);
    },
    schema: () => ({ type: 'boolean' }),
  };
}

export function wholeNumber(minimum: number, maximum: number): Shape<Located<number>> {
  const expected = `a whole number from ${String(minimum)} to ${String(maximum)}`;
  return {
    expected,
    read(node, reporter) {
      if (node.kind !== 'scalar' || typeof node.value !== 'bigint')
        return wrongType(node, expected, reporter);
      const value = Number(node.value);
      if (value < minimum || value > maximum) {
        reporter.error('SPEC.OUT_OF_RANGE', node.range, `${node.raw} is not ${expected}`);
        return null;
      }
      return { value, range: node.range };
    },
    schema: () => ({ type: 'integer', minimum, maximum }),
  };
}

/** A value whose meaning its field's type decides. */
export function anyScalar(expected: string): Shape<SpecScalar> {
  return {
    expected,
    read: (node, reporter) => (node.kind === 'scalar' ? node : wrongType(node, expected, reporter)),
    schema: () => ({ type: ['string', 'number', 'boolean', 'null'] }),
  };
}

/** Whatever YAML can say. */
export function anything(): Shape<SpecNode> {
  return { expected: 'any value', read: (node) => node, schema: () => ({}) };
}
