import { belongsToOf, isPlatform } from '../../database/lookup.ts';
import type { App, BelongsTo, Entity, Expression, Field } from '../../model/index.ts';
import { isNullable, targetOf, writableFields } from '../parts/fields.ts';
import { quoted } from '../parts/imports.ts';
import { makerOf, rolesOf } from './maker.ts';
import { sampleOf } from '../parts/samples.ts';
import { canBeMade } from './sample-body.ts';
import { written } from './sample-values.ts';
import { something, type Values } from './value.ts';

/** What a record is given beside its sample: as TypeScript, and as expressions see it. */
export interface Given {
  readonly lines: readonly string[];
  readonly values: Values;
}

export const nothing: Given = { lines: [], values: {} };

/** So many combinations are tried at most. */
const most = 5_000;

/** The first of what a record can be given that fits, of the fields that some expressions name; the least first. */
export function findGiven(
  entity: Entity,
  app: App,
  about: readonly (Expression | null)[],
  fits: (given: Given) => boolean,
): Given | null {
  const asked = about.filter((each) => each !== null);
  const names = [...new Set(asked.flatMap(fieldsIn))];
  const constants = asked.flatMap(constantsIn);
  const choices = names.map((name) => choicesOf(name, constants, entity, app));
  const count = choices.reduce((product, each) => product * each.length, 1);
  for (let index = 0; index < Math.min(count, most); index += 1) {
    const given = combined(choices, index);
    if (fits(given)) return given;
  }
  return null;
}

/** The argument for a test; null where there is nothing to give. */
export function givenText({ lines }: Given): string | null {
  if (lines.length === 0) return null;
  const body = `{ ${lines.join(', ')} }`;
  if (body.includes('await ')) return `async (maker) => (${body})`;
  return body.includes('asker.') ? `(_maker, asker) => (${body})` : body;
}

/** One of each choice: the number `index` of all combinations, which begin with the first of each. */
function combined(choices: readonly (readonly Given[])[], index: number): Given {
  let rest = index;
  const picked = choices.map((each) => {
    const one = each[rest % each.length] ?? nothing;
    rest = Math.floor(rest / each.length);
    return one;
  });
  return {
    lines: picked.flatMap(({ lines }) => lines),
    values: Object.assign({}, ...picked.map(({ values }) => values)) as Values,
  };
}

/** What a field could be given: nothing first. */
function choicesOf(
  name: string,
  constants: readonly (string | number)[],
  entity: Entity,
  app: App,
): Given[] {
  const relation = belongsToOf(entity).find(({ idField }) => idField === name);
  if (relation !== undefined) return [nothing, ...recordsFor(relation, app)];
  const maker = makerOf(entity, app);
  const field = writableFields(entity).find((each) => each.name === name);
  const isOpen =
    field !== undefined &&
    (field.access.write === null || rolesOf(field.access.write).includes(maker));
  if (!isOpen) return [nothing];
  const codes = [...codesFor(field, constants, app), ...(isNullable(field) ? ['null'] : [])];
  return [
    nothing,
    ...codes.map((code) => ({
      lines: [`${name}: ${code}`],
      values: Object.fromEntries(written(name, code)),
    })),
  ];
}

function recordsFor(relation: BelongsTo, app: App): Given[] {
  const { idField, required } = relation;
  const target = targetOf(relation, app);
  const none = required ? [] : [{ lines: [`${idField}: null`], values: { [idField]: null } }];
  if (isPlatform(relation)) {
    return [{ lines: [`${idField}: asker.userId`], values: { [idField]: 'asker' } }, ...none];
  }
  if (target === null || !canBeMade(target, app)) return none;
  const made = `${idField}: await maker.id(${target.names.camelPlural})`;
  return [{ lines: [made], values: { [idField]: something } }, ...none];
}

/** Values about what an expression compares with, as TypeScript, as far as the field can hold them. */
function codesFor(field: Field, constants: readonly (string | number)[], app: App): string[] {
  const { type, min, max, maxLength, pattern } = field;
  const numbers = [min, max, ...constants]
    .filter((each) => each !== null && each !== '' && Number.isFinite(Number(each)))
    .flatMap((each) => [Number(each), Number(each) + 1, Number(each) - 1])
    .filter(
      (each) => (min === null || each >= Number(min)) && (max === null || each <= Number(max)),
    );
  const between = (times: readonly string[]) =>
    times
      .filter(
        (time) => (min === null || time >= String(min)) && (max === null || time <= String(max)),
      )
      .map(quoted);
  switch (type.kind) {
    case 'boolean':
      return ['true', 'false'];
    case 'enum':
      return (app.enums.find(({ name }) => name === type.enum)?.values ?? []).map(({ name }) =>
        quoted(name),
      );
    case 'int':
      return [...new Set(numbers)].map((each) => String(Math.round(each)));
    case 'bigint':
      return [...new Set(numbers)].map((each) => quoted(String(Math.round(each))));
    case 'decimal':
      return [...new Set(numbers)].map((each) => quoted(each.toFixed(type.scale)));
    case 'money':
      return [...new Set(numbers)].map(
        (each) => `{ amount: ${quoted(each.toFixed(2))}, currency: 'EUR' }`,
      );
    case 'date':
      return between(['2000-01-01', '2100-01-01']);
    case 'datetime':
      return between(['2000-01-01T00:00:00.000Z', '2100-01-01T00:00:00.000Z']);
    case 'string':
    case 'text':
      return [sampleOf(field, app).slice(1, -1), ...constants]
        .filter((each) => typeof each === 'string')
        .filter((each) => each.length > 0 && each.length <= (maxLength ?? 200))
        .filter((each) => pattern === null || new RegExp(`^(?:${pattern})$`, 'u').test(each))
        .map(quoted);
    case 'color':
    case 'duration':
    case 'email':
    case 'json':
    case 'list':
    case 'phone':
    case 'position':
    case 'richtext':
    case 'sequence':
    case 'slug':
    case 'time':
    case 'url':
    case 'uuid':
      return [];
  }
}

function fieldsIn(expression: Expression): string[] {
  if (expression.kind !== 'field') return partsOf(expression).flatMap(fieldsIn);
  const [step = '', ...rest] = expression.path;
  return [rest.length === 0 ? step : `${step}Id`];
}

function constantsIn(expression: Expression): (string | number)[] {
  const listed = expression.kind === 'in' ? expression.list : [];
  const literals = expression.kind === 'literal' ? [expression] : listed;
  const own = literals.flatMap(({ value }) =>
    typeof value === 'string' || typeof value === 'number' ? [value] : [],
  );
  return [...own, ...partsOf(expression).flatMap(constantsIn)];
}

function partsOf(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case 'unary':
      return [expression.operand];
    case 'binary':
      return [expression.left, expression.right];
    case 'in':
      return [expression.value];
    case 'textCall':
      return [expression.target];
    case 'canRead':
    case 'field':
    case 'hasRole':
    case 'literal':
    case 'now':
    case 'user':
      return [];
  }
}
