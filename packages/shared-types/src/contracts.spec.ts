import { describe, expect, it } from 'vitest';
import {
  BulkTodos,
  CreateOrganization,
  CreateTodo,
  isAllowed,
  pageOf,
  permissions,
  permissionsOf,
  personalPermissions,
  roles,
  Todo,
  Position,
  TodoQuery,
  UpdateMe,
  UpdateOrganization,
  UpdateTodo,
} from './index.ts';

describe('todo contracts', () => {
  it('takes a title of 1 to 200 characters, trimmed', () => {
    expect(CreateTodo.parse({ title: '  buy milk ' }).title).toBe('buy milk');
    expect(CreateTodo.safeParse({ title: 'x'.repeat(200) }).success).toBe(true);
    expect(CreateTodo.safeParse({ title: 'x'.repeat(201) }).success).toBe(false);
    expect(CreateTodo.safeParse({ title: '   ' }).success).toBe(false);
  });

  it('refuses control characters, which PostgreSQL or a terminal would choke on', () => {
    expect(CreateTodo.safeParse({ title: 'a\u0000b' }).success).toBe(false);
    expect(CreateTodo.safeParse({ title: 'a', description: 'line\nline\ttab' }).success).toBe(true);
    expect(CreateTodo.safeParse({ title: 'a', description: 'nul\u0000' }).success).toBe(false);
  });

  it('refuses fields it does not know, so that a typing error is not silently ignored', () => {
    expect(CreateTodo.safeParse({ title: 'a', titel: 'b' }).success).toBe(false);
    expect(UpdateTodo.safeParse({ tenantId: 'x' }).success).toBe(false);
  });

  it('refuses a change that changes nothing', () => {
    expect(UpdateTodo.safeParse({}).success).toBe(false);
    expect(UpdateMe.safeParse({}).success).toBe(false);
    expect(UpdateOrganization.safeParse({}).success).toBe(false);
  });

  it('reads list queries from text and bounds the page', () => {
    expect(TodoQuery.parse({ completed: 'false', limit: '100' })).toEqual({
      completed: false,
      limit: 100,
      sort: 'position',
    });
    for (const limit of ['0', '101', 'ten', '1.5']) {
      expect(TodoQuery.safeParse({ limit }).success).toBe(false);
    }
    expect(TodoQuery.safeParse({ sort: 'tenantId' }).success).toBe(false);
  });

  it('accepts fractional indexes as positions and nothing that breaks their order', () => {
    for (const position of ['a0', 'a0V', 'Zz', 'Z0', 'a1', 'b00', 'b10', 'Yz0', 'b00V']) {
      expect(Position.safeParse(position).success, position).toBe(true);
    }
    for (const position of ['a', 'b0', 'a00', 'a0V0', 'b000', 'a 0', 'a-1', '00']) {
      expect(Position.safeParse(position).success, position).toBe(false);
    }
  });

  it('bounds a bulk action to 100 todos', () => {
    const id = '01890a5d-ac96-774b-bcce-b302099a8057';
    expect(BulkTodos.safeParse({ action: 'delete', ids: Array(100).fill(id) }).success).toBe(true);
    expect(BulkTodos.safeParse({ action: 'delete', ids: Array(101).fill(id) }).success).toBe(false);
    expect(BulkTodos.safeParse({ action: 'explode', ids: [id] }).success).toBe(false);
    const update = { action: 'update', ids: [id], change: { completed: true } };
    expect(BulkTodos.safeParse(update).success).toBe(true);
    expect(BulkTodos.safeParse({ ...update, change: {} }).success).toBe(false);
  });

  it('describes a last page with a null cursor', () => {
    expect(pageOf(Todo).parse({ items: [], nextCursor: null })).toEqual({
      items: [],
      nextCursor: null,
    });
  });
});

describe('organization contracts', () => {
  it('takes only slugs that can stand in an address', () => {
    for (const slug of ['acme', 'acme-2', 'a1']) {
      expect(CreateOrganization.safeParse({ name: 'A', slug }).success, slug).toBe(true);
    }
    for (const slug of ['A', 'Acme', '-acme', 'acme--x', 'ac me', 'é', 'a/b', 'x'.repeat(49)]) {
      expect(CreateOrganization.safeParse({ name: 'A', slug }).success, slug).toBe(false);
    }
  });
});

describe('permissions', () => {
  it('lets a viewer see the organisation and its people, and change neither', () => {
    expect(permissionsOf('viewer')).toEqual(
      expect.arrayContaining(['organization:read', 'member:read']),
    );
    expect(isAllowed('viewer', 'organization:update')).toBe(false);
  });

  it('keeps the organisation’s settings to owners and admins', () => {
    expect(roles.filter((role) => isAllowed(role, 'organization:update'))).toEqual([
      'owner',
      'admin',
    ]);
  });

  it('never lets a stranger in on a role they do not have', () => {
    expect(isAllowed(null, 'todo:read')).toBe(false);
  });

  it('gives a person without an organisation only what is their own', () => {
    expect(permissionsOf(null)).toEqual([...personalPermissions]);
    expect(permissionsOf('owner')).toEqual([...permissions]);
  });
});
