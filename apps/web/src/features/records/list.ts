export { RecordListPage } from './server/record-list-page.tsx';
export { RecordsLoading } from './server/records-loading.tsx';
