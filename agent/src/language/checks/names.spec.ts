import { describe, expect, it } from 'vitest';
import { expectOneError, specOf, ticketOf } from '../../../test/spec-text.ts';
import { parseSpec } from '../parse-spec.ts';

const long = 'x'.repeat(60);

describe('a name', () => {
  it.each([
    ['the platform has', 'SPEC.RESERVED_NAME', '⟦User⟧: {}'],
    ['the platform has in another case', 'SPEC.RESERVED_NAME', '⟦AuditLOG⟧: {}'],
    ['the platform has as a route', 'SPEC.RESERVED_NAME', '⟦Setting⟧: {}'],
    ['the platform has as messages', 'SPEC.RESERVED_NAME', '⟦Error⟧: {}'],
    ['TypeScript has', 'SPEC.RESERVED_NAME', '⟦Promise⟧: {}'],
    ['TypeScript has as a keyword', 'SPEC.RESERVED_NAME', '⟦Class⟧: {}'],
    ['SQL has for a table', 'SPEC.RESERVED_NAME', '⟦A⟧: {}'],
    ['is not in PascalCase', 'SPEC.BAD_NAME', '⟦ticket⟧: {}'],
    ['is that of many', 'SPEC.NAME_CLASH', '⟦Tickets⟧: {}'],
    ['differs from another only in case', 'SPEC.NAME_CLASH', 'TicketLine: {}\n⟦Ticketline⟧: {}'],
    ['is that of another’s contract', 'SPEC.NAME_CLASH', 'Ticket: {}\n⟦CreateTicket⟧: {}'],
    ['is too long', 'SPEC.NAME_TOO_LONG', `⟦T${long}⟧: {}`],
  ] as const)('that %s is refused for an entity', (name, code, entities) => {
    const marked = specOf(entities);
    const codes = new Set(
      parseSpec(marked.replace(/[⟦⟧]/gu, ''), 'x.yaml')
        .diagnostics.filter(({ severity }) => severity === 'error')
        .map((error) => error.code),
    );
    if (name === 'is that of many') expect([...codes]).toEqual([code]);
    else expectOneError(marked, code);
  });

  it.each([
    ['every record has', 'SPEC.RESERVED_NAME', 'fields: { ⟦version⟧: { type: int } }'],
    ['SQL has', 'SPEC.RESERVED_NAME', 'fields: { ⟦order⟧: { type: int } }'],
    ['TypeScript has', 'SPEC.RESERVED_NAME', 'fields: { ⟦delete⟧: { type: int } }'],
    ['JavaScript objects have', 'SPEC.RESERVED_NAME', 'fields: { ⟦constructor⟧: { type: int } }'],
    ['lists use', 'SPEC.RESERVED_NAME', 'fields: { ⟦limit⟧: { type: int } }'],
    ['is not in camelCase', 'SPEC.BAD_NAME', 'fields: { ⟦Due-At⟧: { type: int } }'],
    ['is not ASCII', 'SPEC.BAD_NAME', 'fields: { ⟦größe⟧: { type: int } }'],
    ['looks like a number', 'SPEC.BAD_NAME', 'fields: { ⟦12⟧: { type: int } }'],
    [
      'differs only in case',
      'SPEC.NAME_CLASH',
      'fields: { dueat: { type: int }, ⟦duEat⟧: { type: int } }',
    ],
    [
      'is a relation’s id',
      'SPEC.NAME_CLASH',
      'fields: { parentId: { type: uuid } }\nrelations: { ⟦parent⟧: { type: belongsTo, entity: User } }',
    ],
    [
      'is how a list filters another',
      'SPEC.NAME_CLASH',
      'fields: { dueAt: { type: date }, ⟦dueAtFrom⟧: { type: int } }',
    ],
    ['is too long', 'SPEC.NAME_TOO_LONG', `fields: { ⟦${long}⟧: { type: int } }`],
  ] as const)('that %s is refused for a field', (_, code, members) => {
    const marked = ticketOf(members);
    if (!members.includes('duEat') && !members.includes('parentId')) {
      expectOneError(marked, code);
      return;
    }
    const errors = parseSpec(marked.replace(/[⟦⟧]/gu, ''), 'x.yaml').diagnostics;
    const found = errors.filter(({ severity }) => severity === 'error').map((error) => error.code);
    expect(new Set(found)).toEqual(new Set([code]));
  });

  it.each([
    ['⟦Status⟧: { values: [a, b] }\n  TicketStatus: { values: [a] }', 'fine'],
    ['Kind: { values: [low, ⟦Low⟧] }', 'SPEC.NAME_CLASH'],
    ['Kind: { values: [⟦null_value⟧] }', 'fine'],
    ['Kind: { values: [⟦in-progress⟧] }', 'SPEC.BAD_NAME'],
    ['Kind: { values: [a1, { name: x }] }', 'SPEC.WRONG_TYPE'],
    ['⟦Role⟧: { values: [a1] }', 'SPEC.RESERVED_NAME'],
    ['⟦Ticket⟧: { values: [a1] }', 'SPEC.NAME_CLASH'],
    ['Kind: { values: { a1: { renamedFrom: ⟦b1⟧ }, b1: {} } }', 'SPEC.BAD_RENAME'],
  ] as const)('in the enum %s is %s', (enums, code) => {
    const text = specOf('Ticket: {}', `enums:\n  ${enums}\n`);
    const errors = parseSpec(text.replace(/[⟦⟧]/gu, ''), 'x.yaml').diagnostics.filter(
      ({ severity }) => severity === 'error',
    );
    expect(errors.map((error) => error.code)).toEqual(code === 'fine' ? [] : [code]);
  });
});
