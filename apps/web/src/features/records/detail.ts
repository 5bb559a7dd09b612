export { RecordDetailPage } from './server/record-detail-page.tsx';
