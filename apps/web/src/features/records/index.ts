export type { RecordDefinition } from './model/definition.ts';
export { RecordsLoading } from './server/records-loading.tsx';
export { RecordDetailPage } from './server/record-detail-page.tsx';
export { EditRecordPage, NewRecordPage } from './server/record-form-page.tsx';
export { RecordListPage } from './server/record-list-page.tsx';
