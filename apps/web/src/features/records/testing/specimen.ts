import type { RecordData, RecordField, RecordScreen } from '../model/definition.ts';

const options = [
  { value: 'new', label: 'New' },
  { value: 'done', label: 'Done' },
];
const toCompanies = { to: 'companies', display: 'name', searchable: true, linked: true } as const;

/** A field of every kind. */
export const specimenFields: readonly RecordField[] = [
  { name: 'name', kind: 'string', label: 'Name', required: true },
  { name: 'text', kind: 'text', label: 'Text' },
  { name: 'richtext', kind: 'richtext', label: 'Rich text' },
  { name: 'email', kind: 'email', label: 'E-mail' },
  { name: 'url', kind: 'url', label: 'Address' },
  { name: 'phone', kind: 'phone', label: 'Phone' },
  { name: 'slug', kind: 'slug', label: 'Slug', minLength: 3, pattern: '^[a-z]+$' },
  { name: 'color', kind: 'color', label: 'Colour' },
  { name: 'int', kind: 'int', label: 'Whole', min: 1, max: 5 },
  { name: 'bigint', kind: 'bigint', label: 'Big' },
  { name: 'decimal', kind: 'decimal', label: 'Decimal', scale: 2 },
  { name: 'money', kind: 'money', label: 'Cost', min: '1' },
  { name: 'boolean', kind: 'boolean', label: 'Urgent', help: 'Rings a bell' },
  { name: 'date', kind: 'date', label: 'Day' },
  { name: 'time', kind: 'time', label: 'Time' },
  { name: 'datetime', kind: 'datetime', label: 'Moment' },
  { name: 'duration', kind: 'duration', label: 'Length' },
  { name: 'json', kind: 'json', label: 'Data' },
  { name: 'enum', kind: 'enum', label: 'State', options },
  { name: 'choices', kind: 'list', label: 'Choices', options, help: 'Any of them' },
  { name: 'tags', kind: 'list', label: 'Tags' },
  { name: 'company', kind: 'relation', label: 'Company', writeAs: 'companyId', ...toCompanies },
  { name: 'labels', kind: 'relations', label: 'Labels', writeAs: 'labelIds', ...toCompanies },
  {
    name: 'place',
    kind: 'relation',
    label: 'Place',
    to: 'places',
    display: 'name',
    writeAs: 'placeId',
    required: true,
  },
  {
    name: 'owner',
    kind: 'relation',
    label: 'Owner',
    to: 'members',
    display: 'name',
    writeAs: 'ownerId',
  },
];

/** A kind of record with a field of every kind, a workflow, and no trash: what is deleted is gone. */
export const specimenScreen: RecordScreen = {
  organization: 'acme',
  may: { read: true, create: true, update: true, delete: true, export: true },
  definition: {
    noun: 'specimen',
    route: 'specimens',
    label: 'Specimen',
    labelPlural: 'Specimens',
    display: 'name',
    fields: specimenFields,
    workflow: {
      field: 'enum',
      transitions: [
        { name: 'finish', label: 'Finish', from: ['new'], to: 'done' },
        { name: 'reopen', label: 'Reopen', from: ['done'], to: 'new' },
        { name: 'escalate', label: 'Escalate', from: ['new'], to: 'urgent' },
      ],
    },
    list: {
      columns: ['name', 'enum', 'int'],
      filters: ['enum', 'boolean', 'company', 'owner', 'int', 'date', 'datetime'],
      sorts: ['name'],
      search: true,
      bulk: ['delete', 'finish', 'boolean'],
    },
    detail: { history: true },
    form: { fields: specimenFields.map(({ name }) => name) },
  },
};

export const idOf = (number: number) =>
  `01890a5d-ac96-774b-bcce-${String(number).padStart(12, '0')}`;

export function specimen(fields: Partial<RecordData> = {}): RecordData {
  return {
    id: idOf(1),
    version: 3,
    name: 'Specimen 1',
    enum: 'new',
    can: { update: true, delete: true, finish: true, escalate: false, reopen: true },
    ...fields,
  };
}
