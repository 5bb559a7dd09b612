import { Module } from '@nestjs/common';
import { TodosController } from './todos.controller.ts';
import { TodosRepository } from './todos.repository.ts';
import { TodosService } from './todos.service.ts';

@Module({ controllers: [TodosController], providers: [TodosRepository, TodosService] })
export class TodosModule {}
