import fc, { type Arbitrary } from 'fast-check';

interface JsonSchema {
  $ref?: string;
  type?: string | string[];
  format?: string;
  pattern?: string;
  const?: unknown;
  enum?: unknown[];
  anyOf?: JsonSchema[];
  oneOf?: JsonSchema[];
  allOf?: JsonSchema[];
  properties?: Record<string, JsonSchema>;
  required?: string[];
  items?: JsonSchema;
  minItems?: number;
  maxItems?: number;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
}

const prefix = '#/components/schemas/';

/** Values that a schema of the document describes, made from the schema alone. */
export function valuesOf(
  schema: object,
  components: Readonly<Record<string, object>>,
): Arbitrary<unknown> {
  const build = (given: JsonSchema): Arbitrary<unknown> => {
    if (given.$ref !== undefined) return build(components[given.$ref.slice(prefix.length)] ?? {});
    if (given.const !== undefined) return fc.constant(given.const);
    if (given.enum !== undefined) return fc.constantFrom(...given.enum);
    if (given.anyOf !== undefined) return fc.oneof(...given.anyOf.map(build));
    if (given.oneOf !== undefined) return fc.oneof(...given.oneOf.map(build));
    if (Array.isArray(given.type)) {
      return fc.oneof(...given.type.map((type) => build({ ...given, type })));
    }
    switch (given.type) {
      case 'object':
        return objects(given);
      case 'array':
        return fc.array(build(given.items ?? {}), {
          minLength: given.minItems ?? 0,
          maxLength: Math.min(given.maxItems ?? 5, 5),
        });
      case 'string':
        return strings(given);
      case 'integer':
        return fc.integer({ min: given.minimum ?? -1000, max: given.maximum ?? 1000 });
      case 'number':
        return fc.double({
          min: given.minimum ?? -1000,
          max: given.maximum ?? 1000,
          noNaN: true,
        });
      case 'boolean':
        return fc.boolean();
      case 'null':
        return fc.constant(null);
      case undefined:
      default:
        return fc.jsonValue();
    }
  };
  const objects = ({ properties = {}, required = [] }: JsonSchema) =>
    fc.record(
      Object.fromEntries(Object.entries(properties).map(([key, value]) => [key, build(value)])),
      { requiredKeys: required },
    );
  return build(schema);
}

function strings({
  format,
  pattern,
  minLength = 0,
  maxLength = 300,
}: JsonSchema): Arbitrary<string> {
  if (format === 'uuid') return fc.uuid({ version: 7 });
  if (format === 'email') return fc.integer().map((number) => `person${number}@example.test`);
  if (format === 'uri') return fc.webUrl();
  if (format === 'date-time') {
    return fc
      .date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString());
  }
  if (format === 'date') {
    return fc
      .date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
  }
  if (format === 'duration') return fc.nat(10_000).map((hours) => `PT${String(hours)}H`);
  const fits = (text: string) => text.length >= minLength && text.length <= maxLength;
  if (pattern === undefined || pattern.includes('\\P{Cc}')) {
    return fc
      .string({ unit: 'grapheme', minLength, maxLength: Math.min(maxLength, 300) })
      .filter(fits);
  }
  return fc.stringMatching(new RegExp(pattern)).filter(fits);
}

/** What nobody should send: wrong types, texts that break parsers and databases, far too much. */
export const hostileValues: Arbitrary<unknown> = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }),
  fc.string({ unit: 'binary', maxLength: 50 }),
  fc.constantFrom(
    '\u0000',
    '\ud800',
    "'; DROP TABLE todos; --",
    '%00',
    '../../etc/passwd',
    '${7*7}',
    '__proto__',
    'x'.repeat(20_000),
    Number.MAX_SAFE_INTEGER,
    -0,
    1e308,
    '9999-99-99T99:99:99.999Z',
    '+275760-09-13T00:00:00.000Z',
    '0000-01-01T00:00:00Z',
    '2016-12-31T23:59:60Z',
    { $ne: null },
    [[[[[]]]]],
  ),
);
