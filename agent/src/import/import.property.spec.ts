import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseSpec } from '../language/index.ts';
import type { ForeignColumn, ForeignSchema, ForeignTable } from './foreign-schema.ts';
import { keepLegal } from './spec/keep-legal.ts';
import { makeSpec } from './spec/make-spec.ts';

const words = fc.constantFrom(
  ...[
    'user',
    'User',
    'users',
    'order',
    'select',
    'class',
    'id',
    'ID',
    'tenant_id',
    'organization',
    'version',
    'создан',
  ],
  ...[
    'пользователь',
    '用户',
    '',
    '1st',
    'a',
    'A',
    'a_b',
    'aB',
    'news',
    'Series',
    'people',
    'person',
    'created_at',
    'status',
  ],
  ...[
    'session',
    'Settings',
    'q',
    'limit',
    'x'.repeat(63),
    'customer_id',
    'customer',
    'date',
    'Date',
    'constructor',
    'ctid',
  ],
  ...[
    'price_min',
    'price',
    'position',
    'deleted_at',
    'can',
    'member',
    'null',
    'ß',
    '__proto__',
    'to_json',
    'toString',
  ],
);
const name = fc.oneof(
  words,
  fc.string({ maxLength: 12 }),
  fc.string({ unit: 'grapheme', maxLength: 6 }),
);
const type: fc.Arbitrary<ForeignColumn['type']> = fc.oneof(
  fc.record({ kind: fc.constant('text' as const), maxLength: fc.option(fc.nat(20_000_000)) }),
  fc
    .constantFrom(
      'int',
      'bigint',
      'boolean',
      'uuid',
      'json',
      'date',
      'time',
      'datetime',
      'duration',
      'email',
      'url',
    )
    .map((kind) => ({ kind })),
  fc.constant({ kind: 'decimal' as const, precision: 10, scale: 2 }),
  fc.constant({ kind: 'list', enum: null, maxItems: 10 } as const),
  fc.constant({ kind: 'enum', enum: 'kind' } as const),
);
const value = fc.oneof(
  fc.string(),
  fc.integer(),
  fc.boolean(),
  fc.constant('a'),
  fc.constant('now()'),
);
const column: fc.Arbitrary<ForeignColumn> = fc.record({
  name,
  called: name,
  place: fc.constant('here'),
  type,
  isNullable: fc.boolean(),
  default: fc.option(
    fc.oneof(
      value.map((literal) => ({ kind: 'literal' as const, value: literal })),
      fc.constantFrom(
        { kind: 'now' as const },
        { kind: 'uuid' as const },
        { kind: 'counter' as const },
      ),
    ),
  ),
  comment: fc.option(fc.string()),
});

/** Names are told apart by their source, whatever the source is. */
const tables = fc.uniqueArray(
  fc.record({
    name,
    columns: fc.uniqueArray(column, { selector: (each) => each.name, minLength: 1, maxLength: 6 }),
    comment: fc.option(fc.string()),
    picks: fc.array(fc.nat(), { minLength: 8, maxLength: 8 }),
    check: fc.string(),
    called: name,
    isOrdered: fc.boolean(),
  }),
  { selector: (each) => each.name, minLength: 1, maxLength: 5 },
);

const schema: fc.Arbitrary<ForeignSchema> = fc
  .record({
    made: tables,
    values: fc.uniqueArray(fc.string({ maxLength: 8 }), { minLength: 1, maxLength: 5 }),
  })
  .map(({ made, values }) => ({
    name: made[0]?.name ?? '',
    enums: [{ name: 'kind', place: 'here', values }],
    notes: [],
    tables: made.map(({ name: own, columns, comment, picks, check, ...more }): ForeignTable => {
      const pick = (index: number) => columns[(picks[index] ?? 0) % columns.length]?.name ?? '';
      const target = made[(picks[0] ?? 0) % made.length];
      return {
        ...{ name: own, place: 'here', comment, columns, ...more },
        primaryKey: [...new Set([pick(1), ...((picks[2] ?? 0) % 2 === 0 ? [pick(2)] : [])])],
        references: [
          {
            place: 'here',
            columns: [pick(3)],
            table: target?.name ?? '',
            targetColumns: [target?.columns[0]?.name ?? ''],
            onDelete: 'setNull',
            inverseCalled: more.called,
          },
          {
            place: 'here',
            columns: [pick(4)],
            table: own,
            targetColumns: [pick(1)],
            onDelete: 'cascade',
          },
        ],
        keys: [{ place: 'here', columns: [...new Set([pick(5), pick(6)])], where: null }],
        indexes: [
          { place: 'here', columns: [pick(7)], using: 'btree' },
          { place: 'here', columns: [pick(6)], using: 'gin' },
          { place: 'here', columns: [pick(5)], using: 'trigram' },
        ],
        checks: [
          {
            name: check,
            place: 'here',
            condition: {
              kind: 'compare',
              operator: '>',
              left: { kind: 'column', column: pick(7) },
              right: { kind: 'number', text: '5' },
            },
          },
          {
            name: check,
            place: 'here',
            condition: { kind: 'in', column: pick(6), values: [check], isNegated: false },
          },
          {
            name: 'pattern',
            place: 'here',
            condition: { kind: 'matches', column: pick(5), pattern: check },
          },
        ],
      };
    }),
  }));

describe('an import', () => {
  it('is a spec without an error, whatever the source is called and has', () => {
    fc.assert(
      fc.property(schema, (source) => {
        const { content, book, mapping } = makeSpec(source, null);
        const { text } = keepLegal(content, 'Imported.', book, mapping);
        const { app, diagnostics } = parseSpec(text, 'imported.yaml');
        expect(
          diagnostics.filter(({ severity }) => severity === 'error'),
          text,
        ).toEqual([]);
        // Of every table something is left: an entity, or the relation that it links.
        const names = source.tables.map((table) => table.name);
        expect(app?.entities.length ?? 0, text).toBe(names.length - mapping.links.length);
      }),
      { numRuns: 60 },
    );
  }, 60_000);
});
