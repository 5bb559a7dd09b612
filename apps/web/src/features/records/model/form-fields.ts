import {
  fieldsOf,
  type RecordData,
  type RecordDefinition,
  type RecordField,
} from './definition.ts';

/** The fields of a form that this person may write; of a record that is there, those that can still change are left. */
export function formFieldsOf(
  definition: RecordDefinition,
  record: RecordData | null,
): RecordField[] {
  const state = definition.workflow?.field;
  return fieldsOf(definition, definition.form?.fields ?? [])
    .filter(
      ({ name, readOnly, immutable }) =>
        readOnly !== true && name !== state && (record === null || immutable !== true),
    )
    .map((field) => (record === null && field.filledIn ? { ...field, required: false } : field));
}
