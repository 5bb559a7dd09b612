export { TodosScreen } from './components/todos-screen.tsx';
export { TodosSkeleton } from './components/todo-skeleton.tsx';
export { readTodoView, todoQueryOf } from './model/todo-view.ts';
