import { describe, expect, it } from 'vitest';
import { entityOf, expectOneError, specOf, ticketOf } from '../../../test/spec-text.ts';
import type { Field } from '../../model/index.ts';

function fieldOf(definition: string, more = ''): Field {
  const [field] = entityOf(ticketOf(`fields:\n  it: ${definition}`, more)).fields;
  if (field === undefined) throw new Error('no field');
  return field;
}

const priority = 'enums: { Priority: { values: [low, high] } }';

describe('a field', () => {
  it.each([
    'string',
    'text',
    'richtext',
    'email',
    'url',
    'phone',
    'slug',
    'color',
    'int',
    'bigint',
    'boolean',
    'date',
    'time',
    'datetime',
    'duration',
    'uuid',
    'json',
    'money',
  ])('can be of type %s', (type) => {
    expect(fieldOf(`{ type: ${type} }`).type).toEqual({ kind: type });
  });

  it('can be a decimal, an enum, a list or a sequence', () => {
    expect(fieldOf('{ type: decimal, precision: 9, scale: 3 }').type).toEqual({
      kind: 'decimal',
      precision: 9,
      scale: 3,
    });
    expect(fieldOf('{ type: Priority }', priority).type).toEqual({
      kind: 'enum',
      enum: 'Priority',
    });
    expect(fieldOf('{ type: list, of: Priority }', priority).type).toEqual({
      kind: 'list',
      of: { kind: 'enum', enum: 'Priority' },
    });
    expect(fieldOf("{ type: sequence, format: 'HD-{0000}/x' }").type).toEqual({
      kind: 'sequence',
      prefix: 'HD-',
      digits: 4,
      suffix: '/x',
    });
  });

  it('can bring an enum of its own', () => {
    expect(fieldOf('{ type: enum, values: [a, b] }').type).toEqual({
      kind: 'enum',
      enum: 'TicketIt',
    });
  });

  it('is never empty where it has a default, unless the spec says so', () => {
    expect(fieldOf("{ type: string, default: '' }")).toMatchObject({
      required: true,
      minLength: null,
    });
    expect(fieldOf('{ type: string, default: x, required: false }').required).toBe(false);
    expect(fieldOf('{ type: string }').required).toBe(false);
  });

  it('is off, or an empty list, where it is a switch or a list', () => {
    expect(fieldOf('{ type: boolean }')).toMatchObject({
      required: true,
      default: { value: false },
    });
    expect(fieldOf('{ type: list, of: string }')).toMatchObject({
      required: true,
      default: { value: [] },
    });
    expect(fieldOf('{ type: boolean, required: false }')).toMatchObject({
      required: false,
      default: null,
    });
    const asked = fieldOf('{ type: list, of: string, required: true }');
    expect(asked).toMatchObject({ required: true, default: null, minLength: 1 });
  });

  it('has a length where it is a text, and at least one character where it is required', () => {
    expect(fieldOf('{ type: string, required: true }')).toMatchObject({
      minLength: 1,
      maxLength: 200,
    });
    expect(fieldOf('{ type: email }')).toMatchObject({ minLength: null, maxLength: 254 });
  });

  it('keeps the digits of numbers as they are written', () => {
    expect(fieldOf('{ type: decimal, min: 0.10, max: 99.99, default: 12.50 }')).toMatchObject({
      min: '0.10',
      max: '99.99',
      default: { kind: 'literal', value: '12.50' },
    });
    expect(fieldOf('{ type: bigint, default: 9007199254740993 }').default).toEqual({
      kind: 'literal',
      value: '9007199254740993',
    });
  });

  it.each([
    ['datetime', 'now()', { kind: 'now' }],
    ['date', 'now()', { kind: 'now' }],
    ['uuid', 'uuid()', { kind: 'uuid' }],
    ['uuid', 'user.id', { kind: 'userId' }],
    ['date', '2026-01-31', { kind: 'literal', value: '2026-01-31' }],
    ['duration', 'PT8H', { kind: 'literal', value: 'PT8H' }],
    ['json', '{ a: [1, null, true] }', { kind: 'literal', value: { a: [1, null, true] } }],
    [
      'money',
      '{ amount: 12.50, currency: EUR }',
      { kind: 'literal', value: { amount: '12.50', currency: 'EUR' } },
    ],
  ])('of type %s may start as %s', (type, text, value) => {
    expect(fieldOf(`{ type: ${type}, default: ${text} }`).default).toEqual(value);
  });

  it.each([
    ['SPEC.BAD_DEFAULT', '{ type: string, maxLength: 3, default: ⟦abcd⟧ }'],
    ['SPEC.BAD_DEFAULT', "{ type: string, minLength: 2, default: ⟦'a'⟧ }"],
    ['SPEC.BAD_DEFAULT', "{ type: string, pattern: '^[a-z]+$', default: ⟦A1⟧ }"],
    ['SPEC.BAD_DEFAULT', "{ type: string, pattern: '[a-z]{2}', default: ⟦1ab1⟧ }"],
    ['SPEC.BAD_DEFAULT', '{ type: string, normalize: [lower], default: ⟦Big⟧ }'],
    ['SPEC.BAD_DEFAULT', '{ type: string, default: ⟦12⟧ }'],
    ['SPEC.BAD_DEFAULT', '{ type: string, default: ⟦now()⟧ }'],
    ['SPEC.BAD_DEFAULT', '{ type: string, default: ⟦null⟧ }'],
    ['SPEC.BAD_DEFAULT', '{ type: int, min: 5, default: ⟦4⟧ }'],
    ['SPEC.BAD_DEFAULT', '{ type: date, max: 2020-12-31, default: ⟦now()⟧ }'],
    ['SPEC.BAD_DEFAULT', '{ type: datetime, min: 2999-01-01T00:00:00Z, default: ⟦now()⟧ }'],
    ['SPEC.BAD_DEFAULT', '{ type: money, default: ⟦{ amount: 1, currency: XYZ }⟧ }'],
    ['SPEC.BAD_DEFAULT', "{ type: richtext, default: ⟦'<script>alert(1)</script>'⟧ }"],
    ['SPEC.BAD_DEFAULT', `{ type: richtext, default: ⟦'<p onclick="x()">hi</p>'⟧ }`],
    ['SPEC.BAD_DEFAULT', `{ type: richtext, default: ⟦'<a href="javascript:x()">hi</a>'⟧ }`],
    ['SPEC.BAD_DEFAULT', '{ type: int, default: ⟦3000000000⟧ }'],
    ['SPEC.BAD_DEFAULT', '{ type: int, default: ⟦1.5⟧ }'],
    ['SPEC.BAD_DEFAULT', '{ type: decimal, precision: 4, scale: 2, default: ⟦123.45⟧ }'],
    ['SPEC.BAD_DEFAULT', '{ type: boolean, default: ⟦yes⟧ }'],
    ['SPEC.BAD_DEFAULT', '{ type: email, default: ⟦nobody⟧ }'],
    ['SPEC.BAD_DEFAULT', '{ type: url, default: ⟦javascript:alert(1)⟧ }'],
    ['SPEC.BAD_DEFAULT', "{ type: color, default: ⟦'blue'⟧ }"],
    ['SPEC.BAD_DEFAULT', '{ type: date, default: ⟦2026-02-30⟧ }'],
    [
      'SPEC.BAD_DEFAULT',
      '{ type: datetime, max: 2026-01-01T00:00:00Z, default: ⟦2026-01-01T00:00:01Z⟧ }',
    ],
    ['SPEC.BAD_DEFAULT', '{ type: duration, max: PT1H, default: ⟦P1D⟧ }'],
    ['SPEC.BAD_DEFAULT', '{ type: enum, values: [a, b], default: ⟦c⟧ }'],
    ['SPEC.BAD_DEFAULT', '{ type: list, of: string, maxLength: 1, default: ⟦[a, b]⟧ }'],
    ['SPEC.BAD_DEFAULT', '{ type: list, of: string, default: ⟦[1]⟧ }'],
    ['SPEC.BAD_DEFAULT', '{ type: money, default: ⟦{ amount: 1, currency: euro }⟧ }'],
    ['SPEC.BAD_DEFAULT', '{ type: money, min: 0, default: ⟦{ amount: -1, currency: EUR }⟧ }'],
    ['SPEC.BAD_DEFAULT', '{ type: int, required: true, max: 5, backfill: ⟦6⟧ }'],
    ['SPEC.BAD_BOUNDS', '{ type: int, ⟦min⟧: 3, max: 2 }'],
    ['SPEC.BAD_BOUNDS', '{ type: date, ⟦min⟧: 2026-02-01, max: 2026-01-01 }'],
    ['SPEC.BAD_BOUNDS', '{ type: int, min: ⟦soon⟧ }'],
    ['SPEC.BAD_BOUNDS', '{ type: string, ⟦minLength⟧: 9, maxLength: 8 }'],
    ['SPEC.BAD_BOUNDS', '{ type: decimal, precision: 3, scale: ⟦4⟧ }'],
    ['SPEC.BAD_PATTERN', "{ type: string, pattern: ⟦'['⟧ }"],
    ['SPEC.BAD_PATTERN', "{ type: string, pattern: 'a⟦(⟧?<=b)' }"],
    ['SPEC.BAD_PATTERN', "{ type: string, pattern: 'a⟦(⟧?<name>b)' }"],
    ['SPEC.BAD_PATTERN', "{ type: string, pattern: '(a)⟦\\⟧1' }"],
    ['SPEC.BAD_PATTERN', "{ type: string, pattern: 'a⟦\\⟧b' }"],
    ['SPEC.BAD_PATTERN', "{ type: string, pattern: 'a⟦{⟧1,300}' }"],
    ['SPEC.BAD_PATTERN', "{ type: string, pattern: ⟦'(a+)+'⟧ }"],
    ['SPEC.BAD_PATTERN', "{ type: string, pattern: ⟦'(a|a)*b'⟧ }"],
    ['SPEC.BAD_PATTERN', "{ type: string, pattern: ⟦'(\\w+\\s?)*'⟧ }"],
    ['SPEC.BAD_FORMAT', "{ type: sequence, format: ⟦'HD-0000'⟧ }"],
    ['SPEC.BAD_FORMAT', "{ type: sequence, format: ⟦'{0}-{0}'⟧ }"],
    ['SPEC.UNKNOWN_TYPE', '{ type: ⟦strng⟧ }'],
    ['SPEC.UNKNOWN_TYPE', '{ type: list, of: ⟦int⟧ }'],
    ['SPEC.UNKNOWN_KEY', '{ type: string, ⟦lable⟧: x }'],
    ['SPEC.MISSING_KEY', '{ ⟦type⟧: list }'],
    ['SPEC.MISSING_KEY', '⟦{⟧ required: true }'],
    ['SPEC.WRONG_TYPE', '{ type: string, required: ⟦often⟧ }'],
    ['SPEC.WRONG_TYPE', '{ type: string, maxLength: ⟦1.5⟧ }'],
    ['SPEC.WRONG_TYPE', '⟦string⟧'],
    ['SPEC.OUT_OF_RANGE', '{ type: decimal, precision: ⟦99⟧ }'],
    ['SPEC.UNKNOWN_VALUE', '{ type: string, search: ⟦E⟧ }'],
    ['SPEC.OPTION_NOT_ALLOWED', '{ type: int, ⟦search⟧: A }'],
    ['SPEC.OPTION_NOT_ALLOWED', '{ type: json, ⟦unique⟧: true }'],
    ['SPEC.OPTION_NOT_ALLOWED', '{ type: boolean, ⟦maxLength⟧: 3 }'],
    ['SPEC.OPTION_NOT_ALLOWED', "{ type: int, computed: '1 + 1', ⟦required⟧: true }"],
    ['SPEC.OPTION_NOT_ALLOWED', '{ type: sequence, ⟦default⟧: x }'],
    ['SPEC.OPTION_NOT_ALLOWED', '{ type: datetime, ⟦onUpdate⟧: now() }'],
    ['SPEC.OPTION_NOT_ALLOWED', '{ type: sequence, access: { ⟦write⟧: [owner] } }'],
  ] as const)('is refused as %s: %s', (code, definition) => {
    expectOneError(ticketOf(`fields:\n  it: ${definition}`), code);
  });

  it('says what was meant', () => {
    const error = expectOneError(ticketOf('fields: { a: { type: ⟦strng⟧ } }'), 'SPEC.UNKNOWN_TYPE');
    expect(error.hint).toBe('did you mean `string`?');
  });

  it('may be called `createdAt`, which every record has anyway', () => {
    const ticket = entityOf(
      ticketOf(
        'fields:\n  createdAt: { type: datetime, default: now() }\n  updatedAt: { type: datetime, onUpdate: now() }',
      ),
    );
    expect(ticket.fields).toEqual([]);
    expectOneError(ticketOf('fields: { ⟦createdAt⟧: { type: string } }'), 'SPEC.RESERVED_NAME');
  });
});

describe('a pattern', () => {
  it.each([
    ['^\\d{5}$', '^[0-9]{5}$'],
    ['[\\w.-]+', '[A-Za-z0-9_.-]+'],
    ['\\D\\S', '[^0-9][^ \\t\\n\\r\\f\\v]'],
    ['a.c[.]\\.', 'a[^\\n\\r]c[.]\\.'],
    ['(?:a|b)(?=c)', '(?:a|b)(?=c)'],
  ])('%s is said so that PostgreSQL reads the same: %s', (pattern, same) => {
    expect(fieldOf(`{ type: string, pattern: '${pattern}' }`).pattern).toBe(same);
    expect(() => new RegExp(same, 'u')).not.toThrow();
  });
});

describe('a mixin', () => {
  const mixins = 'mixins: { Priced: { fields: { price: { type: money } }, unique: [[code]] } }';

  it('gives its fields and constraints to the entities that name it', () => {
    const ticket = entityOf(
      ticketOf('mixins: [Priced]\nfields: { code: { type: string } }', mixins),
    );
    expect(ticket.fields.map(({ name }) => name)).toEqual(['price', 'code']);
    expect(ticket.unique).toMatchObject([{ name: 'tickets_code_key', fields: ['code'] }]);
  });

  it('may not say what the entity says, and must be there', () => {
    expectOneError(
      ticketOf(
        'mixins: [Priced]\nfields: { code: { type: string }, ⟦price⟧: { type: int } }',
        mixins,
      ),
      'SPEC.NAME_CLASH',
    );
    expectOneError(specOf('Ticket: { mixins: [⟦Prised⟧] }', mixins), 'SPEC.UNKNOWN_MIXIN');
  });
});
