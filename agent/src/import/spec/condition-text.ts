import type { SqlCondition, SqlValue } from '../foreign-schema.ts';

/** How a column is called in an expression. Null: not at all. */
export interface ConditionNames {
  nameOf(column: string): string | null;
  isNullable(column: string): boolean;
  /** A value as an enum of the spec spells it. */
  valueOf(column: string, value: string): string;
}

/**
 * The text of a condition in the language of specs, or null where a column is not in the spec. SQL lets a row pass a check
 * that is neither true nor false, for want of a value; an expression says so.
 *
 * @param isTrue whether the condition has to be true, as in an index, and not merely not false, as in a check
 */
export function conditionText(
  condition: SqlCondition,
  names: ConditionNames,
  isTrue: boolean,
): string | null {
  switch (condition.kind) {
    case 'and':
    case 'or': {
      const parts = condition.parts.map((part) => {
        const text = conditionText(part, names, isTrue);
        const isMixed = part.kind !== condition.kind && / (?:&&|\|\|) /.test(text ?? '');
        return isMixed ? `(${text})` : text;
      });
      return parts.includes(null) ? null : parts.join(condition.kind === 'and' ? ' && ' : ' || ');
    }
    case 'isNull': {
      const name = names.nameOf(condition.column);
      return name === null ? null : `${name} ${condition.isNegated ? '!=' : '=='} null`;
    }
    case 'matches':
      return null;
    case 'compare':
    case 'in':
    case 'flag':
      return withEmpty(condition, names, isTrue);
  }
}

type Comparison = Extract<SqlCondition, { kind: 'compare' | 'in' | 'flag' }>;

function withEmpty(condition: Comparison, names: ConditionNames, isTrue: boolean): string | null {
  const text = comparisonText(condition, names);
  if (text === null) return null;
  const nullable = [...new Set(columnsOf(condition))].filter((column) => names.isNullable(column));
  const isStrict = isTrue && condition.kind !== 'compare';
  if (nullable.length === 0 || (isTrue && !isStrict)) return text;
  const parts = nullable.map((column) => `${names.nameOf(column)} ${isTrue ? '!=' : '=='} null`);
  return [...parts, text].join(isTrue ? ' && ' : ' || ');
}

function comparisonText(condition: Comparison, names: ConditionNames): string | null {
  if (condition.kind === 'flag') {
    const name = names.nameOf(condition.column);
    return name === null ? null : `${condition.isNegated ? '!' : ''}${name}`;
  }
  if (condition.kind === 'in') {
    const name = names.nameOf(condition.column);
    if (name === null) return null;
    const values = condition.values.map((value) => quoted(names.valueOf(condition.column, value)));
    if (!condition.isNegated) return `${name} in [${values.join(', ')}]`;
    return values.map((value) => `${name} != ${value}`).join(' && ');
  }
  const column = [condition.left, condition.right].find((side) => side.kind === 'column');
  const of = column?.kind === 'column' ? column.column : null;
  const sides = [condition.left, condition.right].map((side) => valueText(side, of, names));
  return sides.includes(null) ? null : sides.join(` ${condition.operator} `);
}

function valueText(value: SqlValue, of: string | null, names: ConditionNames): string | null {
  switch (value.kind) {
    case 'column':
      return names.nameOf(value.column);
    case 'length': {
      const name = names.nameOf(value.column);
      return name === null ? null : `${name}.size()`;
    }
    case 'number':
      return value.text;
    case 'text':
      return quoted(of === null ? value.text : names.valueOf(of, value.text));
    case 'arithmetic': {
      const sides = [value.left, value.right].map((side) => {
        const text = valueText(side, of, names);
        return side.kind === 'arithmetic' ? `(${text})` : text;
      });
      return sides.includes(null) ? null : sides.join(` ${value.operator} `);
    }
  }
}

function quoted(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}

/** The columns that a condition looks at. */
export function columnsOf(condition: SqlCondition): string[] {
  switch (condition.kind) {
    case 'and':
    case 'or':
      return condition.parts.flatMap(columnsOf);
    case 'compare':
      return [condition.left, condition.right].flatMap(columnsOfValue);
    case 'isNull':
    case 'in':
    case 'flag':
    case 'matches':
      return [condition.column];
  }
}

function columnsOfValue(value: SqlValue): string[] {
  if (value.kind === 'column' || value.kind === 'length') return [value.column];
  return value.kind === 'arithmetic' ? [value.left, value.right].flatMap(columnsOfValue) : [];
}
