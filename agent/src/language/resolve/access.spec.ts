import { describe, expect, it } from 'vitest';
import { roles } from '@monorepo/shared-types/roles';
import { entityOf, expectOneError, specOf, ticketOf } from '../../../test/spec-text.ts';
import { rolesThatMay } from '../../model/index.ts';
import { parseSpec } from '../parse-spec.ts';

const madeIt = { operator: '==', left: { field: 'createdById' }, right: { kind: 'user' } };

describe('access', () => {
  it('is denied unless the spec grants it, which is said', () => {
    const { app, diagnostics } = parseSpec(specOf('Ticket: {}'), 'x.yaml');
    expect(app?.entities[0]?.access).toEqual({
      read: null,
      create: null,
      update: null,
      delete: null,
      export: null,
    });
    expect(diagnostics).toMatchObject([{ code: 'SPEC.NO_ACCESS', severity: 'warning' }]);
  });

  it('names every role; `write` is short for the three', () => {
    const { access } = entityOf(
      ticketOf('access: { read: [viewer], write: [owner], delete: [admin] }'),
    );
    expect(access.read).toEqual({ roles: ['viewer'], condition: null });
    expect(access.create).toEqual({ roles: ['owner'], condition: null });
    expect(access.delete).toEqual({ roles: ['admin'], condition: null });
  });

  it('tells the role `[owner]` from `owner`, who made the record', () => {
    expect(entityOf(ticketOf('access: { read: [owner] }')).access.read?.roles).toEqual(['owner']);
    const { read } = entityOf(ticketOf('access: { read: owner }')).access;
    expect(read).toMatchObject({ roles: [], condition: madeIt });
    const both = entityOf(ticketOf('access: { read: [admin, creator] }')).access.read;
    expect(both).toMatchObject({ roles: ['admin'], condition: madeIt });
  });

  it('lets creators change what they made, and nobody create for being its creator', () => {
    const { access } = entityOf(ticketOf('access: { read: [viewer], write: [admin, creator] }'));
    expect(access.create).toEqual({ roles: ['admin'], condition: null });
    expect(access.update).toMatchObject({ roles: ['admin'], condition: madeIt });
    const { diagnostics, app } = parseSpec(
      ticketOf('access: { read: [viewer], write: owner }'),
      'x.yaml',
    );
    expect(app?.entities[0]?.access).toMatchObject({ create: null, delete: { condition: madeIt } });
    expect(diagnostics).toMatchObject([{ code: 'SPEC.NO_ACCESS', severity: 'warning' }]);
    const personal = entityOf(ticketOf('scope: user\naccess: { read: owner, write: owner }'));
    expect(personal.access.create).toMatchObject({ condition: madeIt });
  });

  it('can be narrower for a field', () => {
    const text = ticketOf(
      'fields: { cost: { type: int, access: { read: [admin], write: owner } } }',
    );
    expect(entityOf(text).fields[0]?.access).toMatchObject({
      read: { roles: ['admin'] },
      write: { condition: madeIt },
    });
  });

  it('lets roles have lists as files, of those that read', () => {
    const { access } = entityOf(ticketOf('access: { read: [owner, viewer], export: [owner] }'));
    expect(access.export?.roles).toEqual(['owner']);
    expect(
      entityOf(ticketOf('access: { read: [owner], export: [] }')).access.export?.roles,
    ).toEqual([]);
  });

  it.each([
    ['SPEC.OPTION_NOT_ALLOWED', 'access: { read: [owner], export: [⟦viewer⟧] }'],
    ['SPEC.UNKNOWN_ROLE', 'access: { read: [owner], export: [⟦creator⟧] }'],
    ['SPEC.UNKNOWN_ROLE', 'access: { read: [⟦agent⟧] }'],
    ['SPEC.WRONG_TYPE', 'access: { read: ⟦admin⟧ }'],
    ['SPEC.WRONG_TYPE', 'access: { read: ⟦true⟧ }'],
    ['SPEC.OPTION_NOT_ALLOWED', 'access: { read: [admin], ⟦create⟧: owner }'],
    ['SPEC.OPTION_NOT_ALLOWED', 'access: { read: [admin], ⟦create⟧: [admin, creator] }'],
    [
      'SPEC.OPTION_NOT_ALLOWED',
      'access: { read: [admin], ⟦write⟧: "createdBy.id == user.id && createdAt != null" }',
    ],
    ['SPEC.OUT_OF_RANGE', 'access: { read: ⟦[]⟧ }'],
    ['SPEC.UNKNOWN_KEY', 'access: { ⟦raed⟧: [owner] }'],
    [
      'SPEC.SCOPE_MISMATCH',
      'scope: global\naccess: { read: [owner, admin, member, viewer], ⟦create⟧: [owner] }',
    ],
    ['SPEC.SCOPE_MISMATCH', 'scope: global\naccess: { ⟦read⟧: [owner] }'],
    ['SPEC.SCOPE_MISMATCH', 'scope: global\nfields: { ⟦no⟧: { type: sequence } }'],
  ] as const)('is refused as %s: %s', (code, members) => {
    expectOneError(ticketOf(members), code);
  });

  it('refuses rules that come back to their own entity', () => {
    const relations =
      'relations: { parent: { type: belongsTo, entity: Ticket }, customer: { type: belongsTo, entity: Customer } }';
    const customer = (access: string) =>
      `Customer:\n  relations: { ticket: { type: belongsTo, entity: Ticket } }\n  access: ${access}`;
    expectOneError(
      specOf(
        `Ticket:\n  ${relations}\n  access: { ⟦read⟧: "can('read', parent)" }\n${customer('{}')}`,
      ),
      'SPEC.RULE_CYCLE',
    );
    const errors = parseSpec(
      specOf(
        `Ticket:\n  ${relations}\n  access: { read: "can('read', customer)" }\n${customer('{ read: ticket.createdById == user.id }')}`,
      ),
      'x.yaml',
    ).diagnostics.filter(({ code }) => code === 'SPEC.RULE_CYCLE');
    expect(errors.map(({ message }) => message)).toEqual([
      expect.stringContaining('Ticket → Customer → Ticket'),
      expect.stringContaining('Customer → Ticket → Customer'),
    ]);
  });
});

describe('the roles that may', () => {
  const fields = 'fields: { open: { type: boolean } }';
  it.each([
    ['[admin, viewer]', ['admin', 'viewer']],
    ['owner', ['owner', 'admin', 'member', 'viewer']],
    ['"user.hasRole(\'member\') && open"', ['member']],
    ['"!user.hasRole(\'viewer\') && open"', ['owner', 'admin', 'member']],
    ["\"user.hasRole('owner') || (open && user.hasRole('viewer'))\"", ['owner', 'viewer']],
    ['"open && false"', []],
  ])('under %s are %j', (rule, expected) => {
    const { read } = entityOf(ticketOf(`${fields}\naccess: { read: ${rule} }`)).access;
    expect(rolesThatMay(read, roles)).toEqual(expected);
  });
});
