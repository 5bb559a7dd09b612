import {
  BulkTodos,
  BulkTodosResult,
  CreateTodo,
  Csv,
  HistoryPage,
  Id,
  PageQuery,
  Todo,
  TodoExport,
  TodoPage,
  TodoQuery,
  UpdateTodo,
} from '@monorepo/shared-types';
import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { Permit } from '../../kernel/access/index.ts';
import { type ExpectedVersion, IfMatch } from '../../kernel/concurrency/index.ts';
import { Operation } from '../../kernel/contract/index.ts';
import { Ctx } from '../../kernel/ctx.decorator.ts';
import { ExportTooLarge, InvalidCursor, VersionMismatch } from '../../kernel/errors/index.ts';
import type { TenantContext } from '../../kernel/request-context.ts';
import { Idempotent } from '../../platform/idempotency/index.ts';
import { TodoNotFound } from './todos.errors.ts';
import { TodosService } from './todos.service.ts';

@Controller('v1/todos')
export class TodosController {
  constructor(private readonly todos: TodosService) {}

  @Get()
  @Permit('todo:read')
  @Operation({ summary: 'List todos', returns: TodoPage, errors: [InvalidCursor] })
  list(@Ctx() ctx: TenantContext, @Query({ schema: TodoQuery }) query: TodoQuery) {
    return this.todos.list(ctx, query);
  }

  @Get('export')
  @Permit('todo:read')
  @Operation({
    summary: 'Export todos as CSV',
    returns: Csv,
    contentType: 'text/csv',
    errors: [ExportTooLarge],
  })
  export(@Ctx() ctx: TenantContext, @Query({ schema: TodoExport }) query: TodoExport) {
    return this.todos.export(ctx, query);
  }

  @Post()
  @Permit('todo:create')
  @Idempotent()
  @Operation({ summary: 'Create a todo', returns: Todo, versioned: true, location: '/v1/todos' })
  create(@Ctx() ctx: TenantContext, @Body({ schema: CreateTodo }) body: CreateTodo) {
    return this.todos.create(ctx, body);
  }

  @Post('bulk')
  @HttpCode(200)
  @Permit('todo:update')
  @Idempotent()
  @Operation({ summary: 'Change up to 100 todos at once', returns: BulkTodosResult })
  bulk(@Ctx() ctx: TenantContext, @Body({ schema: BulkTodos }) body: BulkTodos) {
    return this.todos.bulk(ctx, body);
  }

  @Get(':id')
  @Permit('todo:read')
  @Operation({ summary: 'Read a todo', returns: Todo, versioned: true, errors: [TodoNotFound] })
  read(@Ctx() ctx: TenantContext, @Param('id', { schema: Id }) id: Id) {
    return this.todos.read(ctx, id);
  }

  @Patch(':id')
  @Permit('todo:update')
  @Operation({
    summary: 'Change a todo',
    returns: Todo,
    versioned: true,
    errors: [TodoNotFound, VersionMismatch],
  })
  update(
    @Ctx() ctx: TenantContext,
    @Param('id', { schema: Id }) id: Id,
    @IfMatch() expected: ExpectedVersion,
    @Body({ schema: UpdateTodo }) body: UpdateTodo,
  ) {
    return this.todos.update(ctx, id, expected, body);
  }

  @Delete(':id')
  @HttpCode(204)
  @Permit('todo:delete')
  @Operation({ summary: 'Delete a todo', errors: [TodoNotFound, VersionMismatch] })
  delete(
    @Ctx() ctx: TenantContext,
    @Param('id', { schema: Id }) id: Id,
    @IfMatch() expected: ExpectedVersion,
  ) {
    return this.todos.delete(ctx, id, expected);
  }

  @Post(':id/restore')
  @HttpCode(200)
  @Permit('todo:delete')
  @Operation({
    summary: 'Restore a deleted todo',
    returns: Todo,
    versioned: true,
    errors: [TodoNotFound],
  })
  restore(@Ctx() ctx: TenantContext, @Param('id', { schema: Id }) id: Id) {
    return this.todos.restore(ctx, id);
  }

  @Get(':id/history')
  @Permit('todo:read')
  @Operation({
    summary: 'Read what was done to a todo',
    returns: HistoryPage,
    errors: [TodoNotFound, InvalidCursor],
  })
  history(
    @Ctx() ctx: TenantContext,
    @Param('id', { schema: Id }) id: Id,
    @Query({ schema: PageQuery }) query: PageQuery,
  ) {
    return this.todos.history(ctx, id, query);
  }
}
