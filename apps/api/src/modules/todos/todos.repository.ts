import type { BulkTodos, CreateTodo, TodoQuery, UpdateTodo } from '@monorepo/shared-types';
import { Injectable } from '@nestjs/common';
import type { ExpectedVersion } from '../../kernel/concurrency/index.ts';
import type { TenantContext } from '../../kernel/request-context.ts';
import { Database } from '../../platform/database/index.ts';
import type { TodoRow } from './todo-row.ts';
import { orderOf, rowsAfter, type TodoCursor } from './todo-sort.ts';

const content = {
  id: true,
  title: true,
  description: true,
  completed: true,
  dueAt: true,
  position: true,
  createdAt: true,
  updatedAt: true,
  version: true,
} as const;
const row = { ...content, createdBy: { select: { id: true, name: true } } } as const;

const bulkChanges = {
  complete: { from: { deletedAt: null, completed: false }, to: { completed: true } },
  reopen: { from: { deletedAt: null, completed: true }, to: { completed: false } },
  delete: { from: { deletedAt: null }, to: () => ({ deletedAt: new Date() }) },
  restore: { from: { deletedAt: { not: null } }, to: { deletedAt: null } },
} as const;

@Injectable()
export class TodosRepository {
  constructor(private readonly database: Database) {}

  /** Up to `limit + 1` rows, so that the caller sees whether there are more. */
  findPage(
    ctx: TenantContext,
    { completed, limit, q, sort }: TodoQuery,
    after: TodoCursor | null,
  ): Promise<TodoRow[]> {
    const text = q === undefined ? null : { contains: likeText(q), mode: 'insensitive' as const };
    return this.database.within(ctx, (prisma) =>
      prisma.todo.findMany({
        where: {
          deletedAt: null,
          ...(completed !== undefined && { completed }),
          AND: [
            text === null ? {} : { OR: [{ title: text }, { description: text }] },
            after === null ? {} : rowsAfter(sort, after),
          ],
        },
        orderBy: orderOf(sort),
        take: limit + 1,
        select: row,
        relationLoadStrategy: 'join',
      }),
    );
  }

  findOne(ctx: TenantContext, id: string): Promise<TodoRow | null> {
    return this.database.within(ctx, (prisma) =>
      prisma.todo.findFirst({
        where: { id, deletedAt: null },
        select: row,
        relationLoadStrategy: 'join',
      }),
    );
  }

  async exists(ctx: TenantContext, id: string): Promise<boolean> {
    const where = { id, deletedAt: null };
    const found = await this.database.within(ctx, (prisma) =>
      prisma.todo.findFirst({ where, select: { id: true } }),
    );
    return found !== null;
  }

  /** What a new todo needs to know, in one statement: the first position in the list, and the author's name. */
  async findStart(
    ctx: TenantContext,
  ): Promise<{ firstPosition: string | null; authorName: string | null }> {
    const [start] = await this.database.within(
      ctx,
      (prisma) => prisma.$queryRaw<{ firstPosition: string | null; authorName: string | null }[]>`
        SELECT
          (SELECT position FROM todos WHERE deleted_at IS NULL AND tenant_id = ${ctx.organizationId}::uuid
            ORDER BY position LIMIT 1) AS "firstPosition",
          (SELECT name FROM users WHERE id = ${ctx.userId}::uuid) AS "authorName"`,
    );
    return start ?? { firstPosition: null, authorName: null };
  }

  insert(
    ctx: TenantContext,
    todo: Omit<CreateTodo, 'position'> & { position: string },
  ): Promise<Omit<TodoRow, 'createdBy'>> {
    return this.database.within(ctx, (prisma) =>
      prisma.todo.create({ data: todo, select: content }),
    );
  }

  /** Null when no such todo has an expected version. */
  async update(
    ctx: TenantContext,
    id: string,
    expected: ExpectedVersion,
    change: UpdateTodo,
  ): Promise<TodoRow | null> {
    const [updated] = await this.database.within(ctx, (prisma) =>
      prisma.todo.updateManyAndReturn({
        where: { id, deletedAt: null, ...versionIn(expected) },
        data: { ...defined(change), version: { increment: 1 } },
        select: row,
      }),
    );
    return updated ?? null;
  }

  async delete(ctx: TenantContext, id: string, expected: ExpectedVersion): Promise<boolean> {
    const { count } = await this.database.within(ctx, (prisma) =>
      prisma.todo.updateMany({
        where: { id, deletedAt: null, ...versionIn(expected) },
        data: { deletedAt: new Date(), version: { increment: 1 } },
      }),
    );
    return count > 0;
  }

  /** Changes those of `ids` that the action changes, and returns them. */
  applyToAll(
    ctx: TenantContext,
    action: BulkTodos['action'],
    ids: readonly string[],
  ): Promise<TodoRow[]> {
    const { from, to } = bulkChanges[action];
    const data = typeof to === 'function' ? to() : to;
    return this.database.within(ctx, (prisma) =>
      prisma.todo.updateManyAndReturn({
        where: { id: { in: [...ids] }, ...from },
        data: { ...data, version: { increment: 1 } },
        select: row,
      }),
    );
  }
}

function versionIn(expected: ExpectedVersion) {
  return expected === 'any' ? {} : { version: { in: [...expected] } };
}

/** LIKE would read `%`, `_` and a backslash as patterns; the person means the characters. */
function likeText(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&');
}

function defined<Change extends object>(change: Change) {
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)) as {
    [Key in keyof Change]: Exclude<Change[Key], undefined>;
  };
}
