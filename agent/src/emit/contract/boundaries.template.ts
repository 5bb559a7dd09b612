import type { App, Entity, Field } from '../../model/index.ts';
import { isRequired } from '../../database/lookup.ts';
import {
  article,
  canCreate,
  canUpdate,
  references,
  words,
  writableFields,
} from '../parts/fields.ts';
import { importsFor, literal, quoted } from '../parts/imports.ts';
import { sampleOf } from '../parts/samples.ts';
import { most } from './schemas.ts';

const id = '01890a5d-ac96-774b-bcce-b302099a8057';

/** What the contract of an entity takes and what not, at its bounds. Null where nothing is ever sent. */
export function boundariesFile(entity: Entity, app: App): string | null {
  if (!canCreate(entity)) return null;
  const { pascal, camel, kebab } = entity.names;
  const noun = words(kebab);
  const least = [
    ...writableFields(entity)
      .filter((field) => field.required && field.default === null)
      .map((field) => `${field.name}: ${sampleOf(field, app)}`),
    ...references(entity)
      .filter(({ required, defaultsToUser }) => required && !defaultsToUser)
      .map(({ idField }) => `${idField}: ${quoted(id)}`),
  ];
  const bounds = writableFields(entity).flatMap((field) => boundsOf(field, app));
  const row =
    (isTaken: boolean) =>
    ({ name, value, fits }: Bound) =>
      fits === isTaken ? [`  [${quoted(name)}, ${value}],`] : [];
  const update = canUpdate(entity)
    ? `

it('refuses a change that changes nothing', () => {
  expect(Update${pascal}.safeParse({}).success).toBe(false);
});`
    : '';
  const body = `/** The least that makes ${article(noun)}. */
const ${camel} = { ${least.join(', ')} };

it('takes the least that makes ${article(noun)}, and no field that it does not know', () => {
  expect(Create${pascal}.safeParse(${camel}).success).toBe(true);
  expect(Create${pascal}.safeParse({ ...${camel}, tenantId: ${quoted(id)} }).success).toBe(false);
});

it.each<[string, unknown]>([
${bounds.flatMap(row(true)).join('\n')}
])('takes as %s: %j', (field, value) => {
  expect(Create${pascal}.safeParse({ ...${camel}, [field]: value }).success).toBe(true);
});

it.each<[string, unknown]>([
${bounds.flatMap(row(false)).join('\n')}
])('refuses as %s: %j', (field, value) => {
  expect(Create${pascal}.safeParse({ ...${camel}, [field]: value }).success).toBe(false);
});${update}
`;
  const imports = importsFor(body, {
    vitest: ['expect', 'it'],
    [`./${entity.names.kebabPlural}.ts`]: [`Create${pascal}`, `Update${pascal}`],
  });
  return `${imports}\n\n${body}`;
}

interface Bound {
  readonly name: string;
  readonly value: string;
  readonly fits: boolean;
}

/** The values at both sides of each bound. */
function boundsOf(field: Field, app: App): Bound[] {
  const { name, type, min, max, maxLength } = field;
  const fits = (value: string): Bound => ({ name, value, fits: true });
  const fails = (value: string): Bound => ({ name, value, fits: false });
  const emptiness = isRequired(field) ? [fails('null')] : [fits('null')];
  const sample = fits(sampleOf(field, app));
  switch (type.kind) {
    case 'string':
    case 'text':
    case 'richtext': {
      if (field.pattern !== null) return [sample, fails("'\\u0007'"), ...emptiness];
      const full = `'x'.repeat(${most(field)})`;
      return [fits(cased(field, full)), fails(`'x'.repeat(${most(field)} + 1)`), ...emptiness];
    }
    case 'int':
      return [
        sample,
        ...(min === null ? [] : [fits(String(min)), fails(String(Number(min) - 1))]),
        ...(max === null ? [] : [fits(String(max)), fails(String(Number(max) + 1))]),
        fails('1.5'),
        ...emptiness,
      ];
    case 'decimal':
      return [
        sample,
        fails(quoted(`1.${'1'.repeat(type.scale + 1)}`)),
        ...(min === null ? [] : [fails(quoted(below(min)))]),
        fails('12'),
        ...emptiness,
      ];
    case 'bigint':
      return [
        sample,
        ...(min === null ? [] : [fails(quoted(String(BigInt(min) - 1n)))]),
        fails('12'),
        ...emptiness,
      ];
    case 'list':
      return [
        sample,
        fails(`Array(${String((maxLength ?? 100) + 1)}).fill(${literal(listItem(field, app))})`),
        fails("'one'"),
      ];
    case 'json':
    case 'position':
    case 'sequence':
      return type.kind === 'json' ? [sample] : [];
    case 'boolean':
    case 'color':
    case 'date':
    case 'datetime':
    case 'duration':
    case 'email':
    case 'enum':
    case 'money':
    case 'phone':
    case 'slug':
    case 'time':
    case 'url':
    case 'uuid':
      return [sample, fails(quoted('§')), ...emptiness];
  }
}

function cased({ normalize }: Field, text: string): string {
  return normalize.includes('upper') ? text.replace("'x'", "'X'") : text;
}

function below(bound: number | string): string {
  return String(Number(bound) - 1);
}

function listItem({ type }: Field, app: App): string {
  if (type.kind !== 'list' || type.of.kind !== 'enum') return 'one';
  const name = type.of.enum;
  return app.enums.find((each) => each.name === name)?.values[0]?.name ?? '';
}
