import { DescriptionItem, DescriptionList } from '@monorepo/ui/description-list';
import type { RecordData, RecordField, RecordScreen } from '../model/definition.ts';
import { FieldValue } from '../value/field-value.tsx';

export interface RecordFieldsProps extends Pick<RecordScreen, 'organization' | 'definition'> {
  record: RecordData;
}

const long: readonly RecordField['kind'][] = ['text', 'richtext', 'json', 'relations', 'list'];

/** Everything that is known of a record, by name. */
export function RecordFields({ organization, definition, record }: RecordFieldsProps) {
  const fields = definition.fields.filter(
    ({ name }) => name !== definition.display && name !== 'deletedAt' && name in record,
  );
  return (
    <DescriptionList>
      {fields.map((field) => (
        <DescriptionItem key={field.name} term={field.label} wide={long.includes(field.kind)}>
          <FieldValue {...{ organization, field }} value={record[field.name]} />
        </DescriptionItem>
      ))}
    </DescriptionList>
  );
}
