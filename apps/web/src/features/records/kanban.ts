export { RecordKanbanPage } from './server/record-kanban-page.tsx';
