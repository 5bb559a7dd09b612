import type { ASTNode } from '@marcbachmann/cel-js';
import type { DiagnosticCode, Reporter } from '../diagnostics/index.ts';
import type { Range } from '../source.ts';
import type { SpecText } from '../shape/index.ts';
import { checkCall, checkMethod } from './calls.ts';
import type { Catalog, CatalogEntity, ExpressionPlace } from './catalog.ts';
import { checkBinary, checkIn, checkUnary } from './operators.ts';
import { rangeInFile } from './parse-expression.ts';
import { checkReference } from './references.ts';
import { literal, type Typed } from './typed.ts';

/** What it takes to check one expression. */
export class Checker {
  readonly entity: CatalogEntity;
  readonly catalog: Catalog;
  readonly place: ExpressionPlace;
  readonly computed: (field: string, range: Range) => Typed | null;
  readonly #text: SpecText;
  readonly #reporter: Reporter;

  constructor(options: {
    text: SpecText;
    entity: CatalogEntity;
    catalog: Catalog;
    place: ExpressionPlace;
    /** The expression of a computed field of the same entity. */
    computed: (field: string, range: Range) => Typed | null;
    reporter: Reporter;
  }) {
    this.entity = options.entity;
    this.catalog = options.catalog;
    this.place = options.place;
    this.computed = options.computed;
    this.#text = options.text;
    this.#reporter = options.reporter;
  }

  /** Null where something is wrong, which is reported. */
  check(node: ASTNode): Typed | null {
    switch (node.op) {
      case 'value':
        return this.#literal(node.args, this.range(node));
      case 'id':
      case '.':
        return checkReference(this, node);
      case 'call':
        return checkCall(this, node, node.args[0], node.args[1]);
      case 'rcall':
        return checkMethod(this, node, node.args[0], node.args[1], node.args[2]);
      case '!_':
      case '-_':
        return checkUnary(this, node, node.op === '!_' ? '!' : '-', node.args);
      case 'in':
        return checkIn(this, node, node.args);
      case '&&':
      case '||':
      case '==':
      case '!=':
      case '<':
      case '<=':
      case '>':
      case '>=':
      case '+':
      case '-':
      case '*':
      case '/':
        return checkBinary(this, node, node.op, node.args);
      case '?:':
      case '.?':
      case '[]':
      case '[?]':
      case '%':
      case 'list':
      case 'map':
        return this.unsupported(node, `\`${node.op}\` cannot be used here`);
    }
  }

  range(node: Range): Range {
    return rangeInFile(this.#text, node);
  }

  report(code: DiagnosticCode, range: Range, message: string, hint: string | null = null): null {
    this.#reporter.error(code, range, message, hint);
    return null;
  }

  unsupported(node: Range, message: string, hint: string | null = null): null {
    return this.report('SPEC.EXPRESSION_UNSUPPORTED', this.range(node), message, hint);
  }

  #literal(value: unknown, range: Range): Typed | null {
    if (value === null) return literal('null', null, range);
    if (typeof value === 'string') return literal('string', value, range);
    if (typeof value === 'boolean') return literal('boolean', value, range);
    const number = Number(value);
    if ((typeof value === 'bigint' || typeof value === 'number') && Number.isFinite(number)) {
      if (typeof value === 'number' || Number.isSafeInteger(number))
        return literal('number', number, range);
    }
    return this.report(
      'SPEC.EXPRESSION_UNSUPPORTED',
      range,
      'a number of this kind cannot be used here',
    );
  }
}
