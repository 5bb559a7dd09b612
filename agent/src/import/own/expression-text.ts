import type { Expression, Literal } from '../../model/index.ts';

/** The text of an expression, from which the language reads the same one. */
export function expressionText(expression: Expression): string {
  switch (expression.kind) {
    case 'literal':
      return literalText(expression);
    case 'field':
      return [...expression.path, ...(expression.part === null ? [] : [expression.part])].join('.');
    case 'user':
      return 'user.id';
    case 'hasRole':
      return `user.hasRole(${quoted(expression.role)})`;
    case 'now':
      return 'now()';
    case 'canRead':
      return `can('read', ${expression.relation})`;
    case 'unary':
      return `${expression.operator}${operandText(expression.operand)}`;
    case 'binary': {
      const { left, operator, right } = expression;
      // What is written one after the other is read from the left.
      const isChain = left.kind === 'binary' && left.operator === operator;
      const first = isChain ? expressionText(left) : operandText(left);
      return `${first} ${operator} ${operandText(right)}`;
    }
    case 'in':
      return `${operandText(expression.value)} in [${expression.list.map(literalText).join(', ')}]`;
    case 'textCall': {
      const argument = expression.argument === null ? '' : literalText(expression.argument);
      return `${expressionText(expression.target)}.${expression.call}(${argument})`;
    }
  }
}

function operandText(expression: Expression): string {
  const text = expressionText(expression);
  return expression.kind === 'binary' || expression.kind === 'in' ? `(${text})` : text;
}

function literalText({ type, value }: Literal): string {
  if (typeof value !== 'string') return String(value);
  if (type === 'timestamp') return `timestamp(${quoted(value)})`;
  // CEL writes `1h30m` for what ISO 8601 writes `PT1H30M`.
  if (type === 'duration') return `duration(${quoted(value.replace('PT', '').toLowerCase())})`;
  return type === 'number' ? value : quoted(value);
}

function quoted(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}
