import type { SqlCondition, SqlValue } from '../foreign-schema.ts';
import { type Token, tokensOf } from './tokens.ts';

/**
 * A condition as PostgreSQL prints it (`pg_get_expr`): comparisons, AND, OR, NOT, IS NULL, lists, lengths, patterns.
 *
 * @returns null where it says more than that
 */
export function parseCondition(sql: string): SqlCondition | null {
  const tokens = tokensOf(sql);
  if (tokens === null) return null;
  const parser = new Parser(tokens);
  try {
    const condition = parser.disjunction();
    return parser.isAtEnd ? condition : null;
  } catch (error) {
    if (error instanceof NotUnderstood) return null;
    throw error;
  }
}

class NotUnderstood extends Error {}

const comparisons: Readonly<Record<string, '==' | '!=' | '<' | '<=' | '>' | '>='>> = {
  '=': '==',
  '<>': '!=',
  '!=': '!=',
  '<': '<',
  '<=': '<=',
  '>': '>',
  '>=': '>=',
};
const opposites = { '==': '!=', '!=': '==', '<': '>=', '<=': '>', '>': '<=', '>=': '<' } as const;
const lengths = new Set(['char_length', 'character_length', 'length']);
const constants = new Set(['TRUE', 'FALSE', 'NULL']);

class Parser {
  readonly #tokens: readonly Token[];
  #at = 0;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  get isAtEnd(): boolean {
    return this.#at === this.#tokens.length;
  }

  disjunction(): SqlCondition {
    const parts = [this.#conjunction()];
    while (this.#takes('OR')) parts.push(this.#conjunction());
    return parts.length === 1 && parts[0] ? parts[0] : { kind: 'or', parts };
  }

  #conjunction(): SqlCondition {
    const parts = [this.#negation()];
    while (this.#takes('AND')) parts.push(this.#negation());
    return parts.length === 1 && parts[0] ? parts[0] : { kind: 'and', parts };
  }

  #negation(): SqlCondition {
    if (this.#takes('NOT')) return negated(this.#negation());
    const start = this.#at;
    if (this.#takes('(')) {
      try {
        const inner = this.disjunction();
        if (this.#takes(')') && !this.#isValueNext()) return inner;
      } catch (error) {
        if (!(error instanceof NotUnderstood)) throw error;
      }
      this.#at = start;
    }
    return this.#comparison();
  }

  /** Whether what stood in parentheses was a value: an operator follows. */
  #isValueNext(): boolean {
    const next = this.#tokens[this.#at];
    if (next === undefined) return false;
    return next.kind === 'sign' ? next.text !== ')' : next.text.toUpperCase() === 'IS';
  }

  #comparison(): SqlCondition {
    const left = this.#sum();
    if (this.#takes('IS')) {
      const isNegated = this.#takes('NOT');
      if (!this.#takes('NULL') || left.kind !== 'column') throw new NotUnderstood();
      return { kind: 'isNull', column: left.column, isNegated };
    }
    const sign = this.#tokens[this.#at];
    if (sign?.kind === 'sign' && sign.text === '~' && left.kind === 'column') {
      this.#at += 1;
      const right = this.#sum();
      if (right.kind !== 'text') throw new NotUnderstood();
      return { kind: 'matches', column: left.column, pattern: right.text };
    }
    const operator = sign?.kind === 'sign' ? comparisons[sign.text] : undefined;
    if (operator === undefined) {
      if (left.kind !== 'column') throw new NotUnderstood();
      return { kind: 'flag', column: left.column, isNegated: false };
    }
    this.#at += 1;
    const isAny = this.#takes('ANY');
    if (isAny || this.#takes('ALL')) return this.#list(left, operator, isAny);
    return { kind: 'compare', operator, left, right: this.#sum() };
  }

  #list(left: SqlValue, operator: string, isAny: boolean): SqlCondition {
    if (left.kind !== 'column' || operator !== (isAny ? '==' : '!=')) throw new NotUnderstood();
    const depth = this.#open();
    if (depth === 0 || !this.#takes('ARRAY') || !this.#takes('[')) throw new NotUnderstood();
    const values: string[] = [];
    do {
      const value = this.#sum();
      if (value.kind !== 'text') throw new NotUnderstood();
      values.push(value.text);
    } while (this.#takes(','));
    if (!this.#takes(']')) throw new NotUnderstood();
    this.#casts();
    for (let open = depth; open > 0; open -= 1) {
      if (!this.#takes(')')) throw new NotUnderstood();
      this.#casts();
    }
    return { kind: 'in', column: left.column, values, isNegated: !isAny };
  }

  #open(): number {
    let depth = 0;
    while (this.#takes('(')) depth += 1;
    return depth;
  }

  #sum(): SqlValue {
    return this.#chain(['+', '-'], () => this.#chain(['*', '/'], () => this.#primary()));
  }

  #chain(operators: readonly ('+' | '-' | '*' | '/')[], next: () => SqlValue): SqlValue {
    let left = next();
    for (;;) {
      const operator = operators.find((each) => this.#takes(each));
      if (operator === undefined) return left;
      left = { kind: 'arithmetic', operator, left, right: next() };
    }
  }

  #primary(): SqlValue {
    const value = this.#atom();
    this.#casts();
    return value;
  }

  #atom(): SqlValue {
    if (this.#takes('(')) {
      const inner = this.#sum();
      if (!this.#takes(')')) throw new NotUnderstood();
      return inner;
    }
    if (this.#takes('-')) {
      const inner = this.#primary();
      if (inner.kind !== 'number') throw new NotUnderstood();
      return { kind: 'number', text: `-${inner.text}` };
    }
    const token = this.#tokens[this.#at];
    this.#at += 1;
    if (token?.kind === 'number') return { kind: 'number', text: token.text };
    if (token?.kind === 'text') return { kind: 'text', text: token.text };
    if (token?.kind === 'name') return { kind: 'column', column: token.text };
    if (token?.kind !== 'word' || constants.has(token.text.toUpperCase()))
      throw new NotUnderstood();
    if (!this.#takes('(')) return { kind: 'column', column: token.text };
    const argument = this.#sum();
    if (!lengths.has(token.text) || argument.kind !== 'column' || !this.#takes(')')) {
      throw new NotUnderstood();
    }
    return { kind: 'length', column: argument.column };
  }

  /** `::character varying(20)[]` says nothing that matters here. */
  #casts(): void {
    while (this.#takes('::')) {
      while (this.#tokens[this.#at]?.kind === 'word' || this.#tokens[this.#at]?.kind === 'name') {
        const word = this.#tokens[this.#at]?.text.toUpperCase() ?? '';
        if (['AND', 'OR', 'IS', 'NOT'].includes(word)) break;
        this.#at += 1;
        this.#takes('.');
      }
      if (this.#takes('(')) while (!this.isAtEnd && !this.#takes(')')) this.#at += 1;
      while (this.#takes('[')) this.#takes(']');
      // A length in the middle: `timestamp(3) with time zone`.
      while (['WITH', 'WITHOUT', 'TIME', 'ZONE'].some((word) => this.#takes(word)));
    }
  }

  #takes(text: string): boolean {
    const token = this.#tokens[this.#at];
    if (token === undefined || token.kind === 'text' || token.kind === 'name') return false;
    if (token.text.toUpperCase() !== text) return false;
    this.#at += 1;
    return true;
  }
}

function negated(condition: SqlCondition): SqlCondition {
  switch (condition.kind) {
    case 'and':
      return { kind: 'or', parts: condition.parts.map(negated) };
    case 'or':
      return { kind: 'and', parts: condition.parts.map(negated) };
    case 'compare':
      return { ...condition, operator: opposites[condition.operator] };
    case 'isNull':
    case 'in':
    case 'flag':
      return { ...condition, isNegated: !condition.isNegated };
    case 'matches':
      throw new NotUnderstood();
  }
}
