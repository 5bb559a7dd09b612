import type { Expression, ValueType } from '../../model/index.ts';
import type { Reporter } from '../diagnostics/index.ts';
import type { SpecText } from '../shape/index.ts';
import type { Range } from '../source.ts';
import { type Catalog, computedPlace, type ExpressionPlace } from './catalog.ts';
import { Checker } from './checker.ts';
import { parseExpression } from './parse-expression.ts';
import { type Typed, typeName } from './typed.ts';

/** Reads the expressions of a spec whose names are known. Each computed field is checked once. */
export class ExpressionReader {
  readonly #catalog: Catalog;
  readonly #reporter: Reporter;
  readonly #computed = new Map<string, Typed | null | 'open'>();

  constructor(catalog: Catalog, reporter: Reporter) {
    this.#catalog = catalog;
    this.#reporter = reporter;
  }

  /** What is true or false of a record. Null where it is wrong, which is reported. */
  readCondition(text: SpecText, entity: string, place: ExpressionPlace): Expression | null {
    const value = this.#check(text, entity, place);
    if (value === null || value.type === 'boolean') return value?.expression ?? null;
    const message = `expected true or false, found ${typeName(value)}`;
    this.#reporter.error('SPEC.EXPRESSION_TYPE', value.range, message);
    return null;
  }

  /** The expression of a computed field, which gives what its type says. */
  readComputed(
    entity: string,
    field: string,
    text: SpecText,
    type: { readonly value: ValueType; readonly enum: string | null },
  ): Expression | null {
    const value = this.#computedOf(entity, field, text.range);
    if (value === null) return null;
    if (value.type === type.value && value.enum === type.enum) return value.expression;
    const message = `\`${field}\` is of another type: the expression gives ${typeName(value)}`;
    this.#reporter.error('SPEC.EXPRESSION_TYPE', value.range, message);
    return null;
  }

  #check(text: SpecText, entityName: string, place: ExpressionPlace): Typed | null {
    const entity = this.#catalog.entities.get(entityName);
    const ast = parseExpression(text, this.#reporter);
    if (entity === undefined || ast === null) return null;
    return new Checker({
      text,
      entity,
      catalog: this.#catalog,
      place,
      computed: (field, range) => this.#useComputed(entityName, field, range, place),
      reporter: this.#reporter,
    }).check(ast);
  }

  #useComputed(entity: string, field: string, range: Range, place: ExpressionPlace): Typed | null {
    if (!place.parents) {
      const message = `${place.name} looks at what is stored; \`${field}\` is computed`;
      this.#reporter.error('SPEC.EXPRESSION_UNSUPPORTED', range, message);
      return null;
    }
    const value = this.#computedOf(entity, field, range);
    return value === null ? null : { ...value, range };
  }

  #computedOf(entity: string, field: string, range: Range): Typed | null {
    const key = `${entity}.${field}`;
    const known = this.#computed.get(key);
    if (known === 'open') {
      this.#reporter.error('SPEC.RULE_CYCLE', range, `\`${field}\` is computed from itself`);
      return null;
    }
    if (known !== undefined) return known;
    const attribute = this.#catalog.entities.get(entity)?.attributes.get(field);
    if (attribute?.kind !== 'field' || attribute.computed === null) return null;
    this.#computed.set(key, 'open');
    const value = this.#check(attribute.computed, entity, computedPlace);
    this.#computed.set(key, value);
    return value;
  }
}
