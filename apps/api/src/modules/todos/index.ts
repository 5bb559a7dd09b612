export { TodosModule } from './todos.module.ts';
