export * from './field-kinds.ts';
export { defineRecords, member, type RecordsDefinition } from './records-definition.ts';
export { RecordsService } from './records.service.ts';
export * from './row-values.ts';
