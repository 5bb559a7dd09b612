export { todosChecklist } from './todos-checklist.ts';
