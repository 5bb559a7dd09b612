import { Module } from '@nestjs/common';
import { TodosController } from './todos.controller.ts';

@Module({ controllers: [TodosController] })
export class TodosModule {}
