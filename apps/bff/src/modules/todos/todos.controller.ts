import {
  BulkTodos,
  CreateTodo,
  Id,
  PageQuery,
  TodoExport,
  TodoQuery,
  UpdateTodo,
} from '@monorepo/shared-types';
import { Body, Controller, Delete, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { CallerApi } from '../../platform/api/index.ts';
import { type Caller, From } from '../../platform/access/index.ts';

@Controller('organizations/:slug/todos')
export class TodosController {
  constructor(private readonly api: CallerApi) {}

  @Get()
  list(@From() caller: Caller, @Query({ schema: TodoQuery }) query: TodoQuery) {
    return this.api.relay(caller, 'get', '/v1/todos', { query });
  }

  @Get('export')
  export(@From() caller: Caller, @Query({ schema: TodoExport }) query: TodoExport) {
    return this.api.download(caller, '/v1/todos/export', { query });
  }

  @Post()
  create(@From() caller: Caller, @Body({ schema: CreateTodo }) body: CreateTodo) {
    return this.api.relay(caller, 'post', '/v1/todos', { body });
  }

  @Post('bulk')
  bulk(@From() caller: Caller, @Body({ schema: BulkTodos }) body: BulkTodos) {
    return this.api.relay(caller, 'post', '/v1/todos/bulk', { body });
  }

  @Get(':id')
  read(@From() caller: Caller, @Param('id', { schema: Id }) id: Id) {
    return this.api.relay(caller, 'get', '/v1/todos/{id}', { path: { id } });
  }

  @Patch(':id')
  update(
    @From() caller: Caller,
    @Param('id', { schema: Id }) id: Id,
    @Body({ schema: UpdateTodo }) body: UpdateTodo,
  ) {
    return this.api.relay(caller, 'patch', '/v1/todos/{id}', { path: { id }, body });
  }

  @Delete(':id')
  remove(@From() caller: Caller, @Param('id', { schema: Id }) id: Id) {
    return this.api.relay(caller, 'delete', '/v1/todos/{id}', { path: { id } });
  }

  @Post(':id/restore')
  restore(@From() caller: Caller, @Param('id', { schema: Id }) id: Id) {
    return this.api.relay(caller, 'post', '/v1/todos/{id}/restore', { path: { id } });
  }

  @Get(':id/history')
  history(
    @From() caller: Caller,
    @Param('id', { schema: Id }) id: Id,
    @Query({ schema: PageQuery }) query: PageQuery,
  ) {
    return this.api.relay(caller, 'get', '/v1/todos/{id}/history', { path: { id }, query });
  }
}
