import type { SpecNode } from '../yaml/index.ts';
import { wrongType } from './scalars.ts';
import type { Shape } from './shape.ts';

type Kind = 'map' | 'list' | 'text' | 'flag' | 'number' | 'nothing';

/** Several ways to say a thing, told apart by the kind of YAML value: the first whose kind it is reads it. */
export function choice<T>(
  expected: string,
  ...options: readonly { readonly kind: Kind; readonly shape: Shape<T> }[]
): Shape<T> {
  return {
    expected,
    read(node, reporter) {
      const option = options.find(({ kind }) => kind === kindOf(node));
      return option === undefined
        ? wrongType(node, expected, reporter)
        : option.shape.read(node, reporter);
    },
    schema: (definitions) => ({ anyOf: options.map(({ shape }) => shape.schema(definitions)) }),
  };
}

/** The same values, read into another form. */
export function map<T, U>(shape: Shape<T>, convert: (value: T, node: SpecNode) => U): Shape<U> {
  return {
    expected: shape.expected,
    read(node, reporter) {
      const value = shape.read(node, reporter);
      return value === null ? null : convert(value, node);
    },
    schema: (definitions) => shape.schema(definitions),
  };
}

function kindOf(node: SpecNode): Kind {
  if (node.kind !== 'scalar') return node.kind;
  if (node.value === null) return 'nothing';
  if (typeof node.value === 'string') return 'text';
  return typeof node.value === 'boolean' ? 'flag' : 'number';
}
