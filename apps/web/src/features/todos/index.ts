export { TodosScreen, type TodosScreenProps } from './components/todos-screen.tsx';
export { TodosSkeleton } from './components/todo-skeleton.tsx';
export { readTodoView, todoQueryOf, type TodoView } from './model/todo-view.ts';
