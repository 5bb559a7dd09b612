export { TodosModule } from './todos.module.ts';
export { todoRecords } from './todos.records.ts';
