export * from './field-kinds.ts';
export { HookedRecordsService } from './hooked-records.service.ts';
export { defineHooks, refuseField, type RecordHooks } from './hooks.ts';
export { defineRecords, member, type RecordsDefinition } from './records-definition.ts';
export { RecordsService } from './records.service.ts';
export * from './row-values.ts';
