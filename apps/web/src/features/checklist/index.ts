export { ChecklistPage } from './components/checklist-page.tsx';
export { ChecklistSkeleton } from './components/checklist-skeleton.tsx';
export { checklistOf } from './model/definition.ts';
