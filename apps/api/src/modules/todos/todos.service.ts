import {
  type BulkTodos,
  type BulkTodosResult,
  type CreateTodo,
  isAllowed,
  type Todo,
  type TodoPage,
  type TodoQuery,
  type UpdateTodo,
} from '@monorepo/shared-types';
import { Injectable } from '@nestjs/common';
import type { ExpectedVersion } from '../../kernel/concurrency/index.ts';
import { PermissionDenied, VersionMismatch } from '../../kernel/errors/index.ts';
import { pageOfRows } from '../../kernel/pagination/index.ts';
import type { TenantContext } from '../../kernel/request-context.ts';
import { positionBefore } from './todo-position.ts';
import { todoOf } from './todo-row.ts';
import { readTodoCursor, todoCursor } from './todo-sort.ts';
import { TodoNotFound } from './todos.errors.ts';
import { TodosRepository } from './todos.repository.ts';

@Injectable()
export class TodosService {
  constructor(private readonly todos: TodosRepository) {}

  async list(ctx: TenantContext, query: TodoQuery): Promise<TodoPage> {
    const after = query.cursor === undefined ? null : readTodoCursor(query.cursor, query.sort);
    const rows = await this.todos.findPage(ctx, query, after);
    return pageOfRows(rows, query.limit, todoOf, (row) => todoCursor(row, query.sort));
  }

  /** @throws {TodoNotFound} also for a todo of another organisation */
  async read(ctx: TenantContext, id: string): Promise<Todo> {
    const row = await this.todos.findOne(ctx, id);
    if (row === null) throw new TodoNotFound();
    return todoOf(row);
  }

  async create(ctx: TenantContext, { position, ...content }: CreateTodo): Promise<Todo> {
    const { firstPosition, authorName } = await this.todos.findStart(ctx);
    const row = await this.todos.insert(ctx, {
      ...content,
      position: position ?? positionBefore(firstPosition),
    });
    return todoOf({ ...row, createdBy: { id: ctx.userId, name: authorName } });
  }

  /**
   * @throws {TodoNotFound} when it is gone or another organisation's
   * @throws {VersionMismatch} when it was changed since the client read it
   */
  async update(
    ctx: TenantContext,
    id: string,
    expected: ExpectedVersion,
    change: UpdateTodo,
  ): Promise<Todo> {
    const row = await this.todos.update(ctx, id, expected, change);
    if (row === null) throw await this.refusalOf(ctx, id);
    return todoOf(row);
  }

  /** Deletes softly: `restore` brings it back for 30 days. Throws as `update` does. */
  async delete(ctx: TenantContext, id: string, expected: ExpectedVersion): Promise<void> {
    const found = await this.todos.delete(ctx, id, expected);
    if (!found) throw await this.refusalOf(ctx, id);
  }

  async bulk(ctx: TenantContext, { action, ids }: BulkTodos): Promise<BulkTodosResult> {
    const deletes = action === 'delete' || action === 'restore';
    if (deletes && !isAllowed(ctx.role, 'todo:delete')) throw new PermissionDenied();
    const rows = await this.todos.applyToAll(ctx, action, ids);
    const order = new Map(ids.map((id, index) => [id.toLowerCase(), index]));
    rows.sort((one, other) => (order.get(one.id) ?? 0) - (order.get(other.id) ?? 0));
    return { items: rows.map(todoOf) };
  }

  private async refusalOf(ctx: TenantContext, id: string): Promise<Error> {
    return (await this.todos.exists(ctx, id)) ? new VersionMismatch() : new TodoNotFound();
  }
}
