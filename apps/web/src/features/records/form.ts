export { EditRecordPage, NewRecordPage } from './server/record-form-page.tsx';
