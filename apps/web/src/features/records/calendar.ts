export { RecordCalendarPage } from './server/record-calendar-page.tsx';
