export type { RecordDefinition } from './model/definition.ts';
