import type { RecordData, RecordDefinition } from '../model/definition.ts';
import type { useSelection } from './use-selection.ts';

/** What a table and cards of records take. */
export interface RecordRowsProps {
  organization: string;
  definition: RecordDefinition;
  records: readonly RecordData[];
  columns: readonly string[];
  /** Absent where there is nothing to do with many. */
  selection?: ReturnType<typeof useSelection> | undefined;
  /** Each record's name leads to its page. */
  linked?: boolean;
}
