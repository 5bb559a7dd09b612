import { describe, expect, it } from 'vitest';
import {
  appOf,
  entityOf,
  errorsOf,
  expectOneError,
  specOf,
  ticketOf,
} from '../../../test/spec-text.ts';
import { parseSpec } from '../parse-spec.ts';

const workflow = (states: string, transitions: string) => `workflow:
  field: status
  initial: new
  states: { ${states} }
  transitions: { ${transitions} }`;

describe('an entity', () => {
  it('has every spelling of its name', () => {
    expect(entityOf(specOf('SalesOrder: {}'), 'SalesOrder').names).toEqual({
      pascal: 'SalesOrder',
      camel: 'salesOrder',
      pascalPlural: 'SalesOrders',
      camelPlural: 'salesOrders',
      kebab: 'sales-order',
      kebabPlural: 'sales-orders',
      table: 'sales_orders',
      constant: 'SALES_ORDER',
    });
    expect(entityOf(specOf('Datum: { plural: Readings }'), 'Datum').names.table).toBe('readings');
  });

  it('keeps what is deleted for a while, where the spec says so', () => {
    expect(entityOf(ticketOf('softDelete: true')).softDelete).toEqual({ retentionDays: 30 });
    expect(entityOf(ticketOf('softDelete: { retention: P2W }')).softDelete).toEqual({
      retentionDays: 14,
    });
    expect(entityOf(ticketOf('softDelete: false')).softDelete).toBeNull();
    expectOneError(ticketOf('softDelete: { retention: ⟦PT1H⟧ }'), 'SPEC.OUT_OF_RANGE');
  });

  it('is audited, with what the log leaves out', () => {
    const text = ticketOf('audit: { redact: [phone] }\nfields: { phone: { type: phone } }');
    expect(entityOf(text)).toMatchObject({ audit: true, fields: [{ redacted: true }] });
    expect(entityOf(ticketOf('audit: false')).audit).toBe(false);
    expectOneError(ticketOf('audit: { redact: [⟦phone⟧] }'), 'SPEC.UNKNOWN_FIELD');
  });

  it('has a position where it is ordered', () => {
    expect(entityOf(ticketOf('ordered: true')).fields).toMatchObject([
      { name: 'position', type: { kind: 'position' } },
    ]);
    expectOneError(
      ticketOf('⟦ordered⟧: true\nfields: { position: { type: string } }'),
      'SPEC.NAME_CLASH',
    );
  });

  it('has code of its owner where records are written', () => {
    expect(entityOf(ticketOf('custom: [hooks]')).custom).toEqual(['hooks']);
    expect(entityOf(ticketOf('')).custom).toBeUndefined();
    expectOneError(ticketOf('scope: global\ncustom: [⟦hooks⟧]'), 'SPEC.OPTION_NOT_ALLOWED');
  });

  it('is named to people by a field', () => {
    const fields =
      'fields: { code: { type: string }, text: { type: text }, title: { type: string } }';
    expect(entityOf(ticketOf(fields)).display).toBe('title');
    expect(entityOf(ticketOf(`${fields}\ndisplay: text`)).display).toBe('text');
    expect(entityOf(specOf('Ticket: {}')).display).toBe('id');
    expectOneError(ticketOf(`${fields}\ndisplay: ⟦titel⟧`), 'SPEC.UNKNOWN_FIELD');
  });

  it('has constraints and indexes with names', () => {
    const text = ticketOf(`softDelete: true
fields: { code: { type: string }, tags: { type: list, of: string } }
relations: { parent: { type: belongsTo, entity: Ticket } }
unique: [[parent, code], { fields: [code], where: deletedAt == null, name: one_code }]
indexes: [{ fields: [parentId, createdAt] }, { fields: [code], using: trigram }, { fields: [tags], using: gin }]`);
    expect(entityOf(text)).toMatchObject({
      unique: [
        { name: 'tickets_parent_id_code_key', fields: ['parentId', 'code'], where: null },
        { name: 'one_code', where: { operator: '==' } },
      ],
      indexes: [
        { name: 'tickets_parent_id_created_at_idx', using: 'btree' },
        { name: 'tickets_code_idx' },
        { name: 'tickets_tags_idx' },
      ],
    });
  });

  it.each([
    ['SPEC.UNKNOWN_FIELD', 'unique: [[⟦code⟧]]'],
    ['SPEC.OPTION_NOT_ALLOWED', 'fields: { meta: { type: json } }\nunique: [[⟦meta⟧]]'],
    [
      'SPEC.OPTION_NOT_ALLOWED',
      'fields: { no: { type: int } }\nindexes: [{ fields: [⟦no⟧], using: trigram }]',
    ],
    [
      'SPEC.OPTION_NOT_ALLOWED',
      'fields: { no: { type: int } }\nindexes: [{ fields: [⟦no⟧], using: gin }]',
    ],
    ['SPEC.NAME_CLASH', 'fields: { no: { type: int } }\nunique: [[no, ⟦no⟧]]'],
    [
      'SPEC.NAME_CLASH',
      'fields: { no: { type: int } }\nindexes: [{ fields: [no] }, ⟦{ fields: [no] }⟧]',
    ],
    ['SPEC.UNKNOWN_VALUE', 'scope: ⟦galaxy⟧'],
    ['SPEC.UNKNOWN_KEY', '⟦relation⟧: {}'],
  ] as const)('is refused as %s: %s', (code, members) => {
    expectOneError(ticketOf(members), code);
  });

  it('remembers what it was called', () => {
    const text = ticketOf(
      'renamedFrom: Issue\nfields: { name: { type: string, renamedFrom: title } }',
    );
    expect(entityOf(text)).toMatchObject({
      renamedFrom: 'Issue',
      fields: [{ renamedFrom: 'title' }],
    });
    expectOneError(specOf('Ticket: { renamedFrom: ⟦Task⟧ }\nTask: {}'), 'SPEC.BAD_RENAME');
    expectOneError(
      specOf('Ticket: { renamedFrom: A1 }\nTask: { renamedFrom: ⟦A1⟧ }'),
      'SPEC.BAD_RENAME',
    );
    expectOneError(
      ticketOf('fields: { a1: { type: int }, b1: { type: int, renamedFrom: ⟦a1⟧ } }'),
      'SPEC.BAD_RENAME',
    );
  });
});

describe('a workflow', () => {
  const right = workflow(
    'new: {}, done: { final: true, label: Ready }',
    'finish: { from: new, to: done, roles: [admin, creator], guard: createdById != null }',
  );

  it('makes the field that holds the state, and its enum', () => {
    const text = ticketOf(`${right}\naccess: { read: [owner], update: [owner] }`);
    expect(entityOf(text)).toMatchObject({
      fields: [
        {
          name: 'status',
          type: { enum: 'TicketStatus' },
          required: true,
          default: { value: 'new' },
        },
      ],
      workflow: {
        initial: 'new',
        states: [
          { name: 'new', final: false },
          { name: 'done', final: true, label: { en: 'Ready' } },
        ],
        transitions: [{ name: 'finish', from: ['new'], to: 'done', rule: { roles: ['admin'] } }],
      },
    });
    expect(appOf(text).enums).toMatchObject([{ name: 'TicketStatus', typeName: 'ticket_status' }]);
  });

  it.each([
    [
      'SPEC.UNKNOWN_STATE',
      workflow('new: {}, done: {}', 'finish: { from: [new, ⟦opne⟧], to: done }'),
    ],
    [
      'SPEC.UNKNOWN_STATE',
      right.replace('initial: new', 'initial: ⟦nwe⟧').replace('new: {}', 'nwe2: {}, new: {}'),
    ],
    ['SPEC.UNREACHABLE_STATE', workflow('new: {}, ⟦lost⟧: {}', 'stay: { from: new, to: new }')],
    [
      'SPEC.FINAL_STATE',
      workflow(
        'new: {}, ⟦done⟧: { final: true }',
        'a1: { from: new, to: done }, b1: { from: done, to: new }',
      ),
    ],
    ['SPEC.RESERVED_NAME', workflow('new: {}, done: {}', '⟦restore⟧: { from: new, to: done }')],
    [
      'SPEC.NAME_CLASH',
      `fields: { finish: { type: boolean } }\n${right.replace('finish', '⟦finish⟧')}`,
    ],
    [
      'SPEC.NAME_CLASH',
      `fields: { status: { type: string } }\n${right.replace('field: status', 'field: ⟦status⟧')}`,
    ],
    [
      'SPEC.UNKNOWN_ROLE',
      workflow('new: {}, done: {}', 'a1: { from: new, to: done, roles: [⟦agent⟧] }'),
    ],
    [
      'SPEC.UNKNOWN_FIELD',
      workflow('new: {}, done: {}', 'a1: { from: new, to: done, guard: ⟦nothing⟧ == null }'),
    ],
    ['SPEC.MISSING_KEY', workflow('new: {}, done: {}', 'a1: ⟦{⟧ from: new }')],
  ] as const)('is refused as %s: %s', (code, members) => {
    const text = ticketOf(members);
    if (text.includes('⟦nwe⟧')) {
      const codes = errorsOf(parseSpec(text.replace(/[⟦⟧]/gu, ''), 'x.yaml')).map(
        (error) => error.code,
      );
      expect(new Set(codes)).toEqual(new Set([code, 'SPEC.UNREACHABLE_STATE']));
    } else expectOneError(text, code);
  });

  it('warns of a transition that nobody may make', () => {
    const text = ticketOf(
      `access: { read: [owner] }\n${workflow('new: {}, done: {}', 'a1: { from: new, to: done }')}`,
    );
    expect(parseSpec(text, 'x.yaml').diagnostics).toMatchObject([
      { code: 'SPEC.NO_ACCESS', severity: 'warning' },
    ]);
  });
});
