import type { BulkTodos, CreateTodo, Todo, TodoQuery, UpdateTodo } from '@monorepo/shared-types';
import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.ts';
import { RecordsService } from '../../platform/records/index.ts';
import { todoRecords } from './todos.records.ts';

interface Todos {
  record: Todo;
  create: CreateTodo;
  update: UpdateTodo;
  query: TodoQuery;
  bulk: BulkTodos;
}

/** What people do with todos. What is common to all records stands in `RecordsService`; what is special, here. */
@Injectable()
export class TodosService extends RecordsService<Todos> {
  constructor(database: Database) {
    super(database, todoRecords);
  }
}
