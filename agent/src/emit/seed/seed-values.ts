import type { App, Entity, Expression, Field } from '../../model/index.ts';
import { patternExamples } from '../parts/pattern-examples.ts';

/** TypeScript for a field's value in the record number `index`; null: the database's default. */
export function valueOf(entity: Entity, field: Field, app: App): string | null {
  const { type, default: given } = field;
  if (given !== null && given.kind !== 'literal' && type.kind !== 'date') return null;
  if (type.kind === 'position') return 'pick(positions, index)';
  if (type.kind === 'enum') return `pick(${listOf(enumValues(app, type.enum))}, index)`;
  if (type.kind === 'list') {
    const items =
      type.of.kind === 'enum' ? enumValues(app, type.of.enum) : ['new', 'popular', 'sale'];
    return `[pick(${listOf(items)}, index)]`;
  }
  if (isText(field)) return textOf(entity, field);
  const value = plainValue(entity, field);
  if (value === null || field.required) return value;
  return isCompared(entity, field) ? value : `index % 5 < 2 ? null : ${value}`;
}

function enumValues(app: App, name: string): string[] {
  const values = app.enums.find((each) => each.name === name)?.values ?? [];
  return values.map((value) => value.name);
}

function listOf(items: readonly string[]): string {
  return `[${items.map((item) => JSON.stringify(item)).join(', ')}] as const`;
}

function plainValue(entity: Entity, field: Field): string | null {
  const { type } = field;
  if (type.kind === 'decimal') return `(${numberOf(field)}).toFixed(${type.scale})`;
  const values: Partial<Record<Field['type']['kind'], string | null>> = {
    boolean: 'index % 10 < 3',
    int: numberOf(field),
    bigint: `BigInt(${numberOf(field)})`,
    date: timeOf(entity, field),
    datetime: timeOf(entity, field),
    time: 'new Date(Date.UTC(1970, 0, 1, 8 + (index % 10)))',
    duration: listOfDurations(field),
    uuid: `idOf(seeding, ${JSON.stringify(field.name)}, index)`,
    json: field.required ? '{ index }' : null,
  };
  return values[type.kind] ?? null;
}

/** From the smallest on; apart from each other where they must be. */
function numberOf({ min, max, unique }: Field): string {
  const first = min === null ? 1 : Math.ceil(Number(min));
  const span = Math.min(max === null ? 1000 : Math.floor(Number(max)) - first + 1, 1000);
  const step = unique ? 'index' : `((index * 37) % ${span})`;
  return first === 0 ? step.replace(/^\((.*)\)$/, '$1') : `${first} + ${step}`;
}

function listOfDurations({ min, max }: Field): string {
  const durations = [String(min ?? 'PT30M'), String(max ?? 'PT2H')];
  return `pick(${listOf(durations)}, index)`;
}

function timeOf(entity: Entity, field: Field): string {
  const place = placeInChecks(entity, field.name);
  if (place === 'later') return 'dayAfter(seeding, index)';
  if (place === 'earlier' || field.default !== null || /birth/i.test(field.name)) {
    return 'dayBefore(seeding, index)';
  }
  return 'momentOf(seeding, index)';
}

/** Whether a check wants a time to be later or earlier than another. */
function placeInChecks(entity: Entity, name: string): 'later' | 'earlier' | null {
  for (const { expression } of entity.checks) {
    for (const { operator, left, right } of comparisons(expression)) {
      const isLeft = left.kind === 'field' && left.field === name;
      const isRight = right.kind === 'field' && right.field === name;
      if (isLeft) return operator.startsWith('>') ? 'later' : 'earlier';
      if (isRight) return operator.startsWith('>') ? 'earlier' : 'later';
    }
  }
  return null;
}

type Comparison = Extract<Expression, { kind: 'binary' }>;

function comparisons(expression: Expression): Comparison[] {
  if (expression.kind === 'unary') return comparisons(expression.operand);
  if (expression.kind !== 'binary') return [];
  if (['<', '<=', '>', '>='].includes(expression.operator)) return [expression];
  return [...comparisons(expression.left), ...comparisons(expression.right)];
}

function isCompared(entity: Entity, { name }: Field): boolean {
  return (
    JSON.stringify(entity.checks).includes(`"field":"${name}"`) &&
    placeInChecks(entity, name) === null
  );
}

const texts = ['string', 'text', 'richtext', 'email', 'url', 'phone', 'slug', 'color'];

function isText({ type }: Field): boolean {
  return texts.includes(type.kind);
}

/** As many texts stand in a seed at most; the records after them have the same ones again. */
const mostExamples = 50;

interface Candidate {
  readonly code: string;
  readonly sample: (index: number) => string;
}

function textOf(entity: Entity, field: Field): string | null {
  const { kebab, kebabPlural } = entity.names;
  const sample = (code: string, of: (index: number) => string): Candidate => ({ code, sample: of });
  const values: Partial<Record<Field['type']['kind'], string>> = {
    email: `\`${kebab}-\${index + 1}@example.com\``,
    url: `\`https://example.com/${kebabPlural}/\${index + 1}\``,
    phone: "`+49301${String(index).padStart(6, '0')}`",
    slug: `\`${kebab}-\${index + 1}\``,
    color: "pick(['#3366ff', '#118844', '#cc3311'] as const, index)",
    text: 'noteOf(seeding, index)',
    richtext: '`<p>${noteOf(seeding, index)}</p>`',
  };
  if (field.pattern === null) return values[field.type.kind] ?? lineOf(entity, field);
  const pattern = new RegExp(`^(?:${field.pattern})$`, 'u');
  const { minLength, maxLength } = field;
  const start = entity.names.pascal.slice(0, 2).toUpperCase();
  const candidates = [
    sample(`\`${start}-\${1000 + index}\``, (index) => `${start}-${1000 + index}`),
    sample(`\`${start}\${1000 + index}\``, (index) => `${start}${1000 + index}`),
    sample(`\`${kebab}-\${index + 1}\``, (index) => `${kebab}-${index + 1}`),
    sample('String(1000 + index)', (index) => String(1000 + index)),
    sample('String(10000 + index)', (index) => String(10_000 + index)),
  ];
  const fitting = candidates.find((candidate) =>
    [0, 1, 7, entity.seed].every((index) => {
      const text = candidate.sample(index);
      const { length } = text;
      return pattern.test(text) && length >= (minLength ?? 0) && length <= (maxLength ?? 200);
    }),
  );
  if (fitting) return fitting.code;
  const examples = patternExamples(field, Math.min(entity.seed, mostExamples));
  return examples.length === 0 ? null : `pick(${listOf(examples)}, index)`;
}

/** A line of text as its name suggests; cut where little fits. */
function lineOf(entity: Entity, { name, maxLength }: Field): string {
  const isPerson = entity.fields.some(({ type }) => type.kind === 'email');
  const named = isPerson ? 'personOf' : 'nameOf';
  const code = `${/name|label/i.test(name) ? named : 'titleOf'}(seeding, index)`;
  return maxLength !== null && maxLength < 60 ? `${code}.slice(0, ${maxLength})` : code;
}
