import { Module } from '@nestjs/common';
import { ApiModule } from '../../platform/api/index.ts';
import { TodosController } from './todos.controller.ts';

@Module({ imports: [ApiModule], controllers: [TodosController] })
export class TodosModule {}
