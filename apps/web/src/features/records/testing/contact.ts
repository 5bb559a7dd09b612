import type { RecordData, RecordScreen } from '../model/definition.ts';

/** A kind of record with a bit of everything. */
export const contactScreen: RecordScreen = {
  organization: 'acme',
  may: { read: true, create: true, update: true, delete: true, export: true },
  definition: {
    noun: 'contact',
    route: 'contacts',
    label: 'Contact',
    labelPlural: 'Contacts',
    display: 'name',
    softDelete: true,
    fields: [
      { name: 'name', kind: 'string', label: 'Name', required: true, maxLength: 20 },
      { name: 'email', kind: 'email', label: 'E-mail' },
      { name: 'notes', kind: 'text', label: 'Notes', initial: '' },
      { name: 'value', kind: 'money', label: 'Value', min: '0' },
      { name: 'length', kind: 'duration', label: 'Length' },
      { name: 'code', kind: 'string', label: 'Code', immutable: true },
      {
        name: 'size',
        kind: 'enum',
        label: 'Size',
        required: true,
        initial: 'small',
        options: [
          { value: 'small', label: 'Small' },
          { value: 'large', label: 'Large' },
        ],
      },
      {
        name: 'company',
        kind: 'relation',
        label: 'Company',
        to: 'companies',
        display: 'name',
        writeAs: 'companyId',
        searchable: true,
        linked: true,
      },
    ],
    list: {
      columns: ['name', 'size', 'value', 'length', 'company'],
      filters: ['size', 'value', 'company'],
      sorts: ['name', '-value'],
      search: true,
      bulk: ['delete', 'restore', 'size'],
      export: true,
    },
    detail: { history: true },
    form: { fields: ['name', 'email', 'notes', 'value', 'size', 'company'] },
  },
};

export function contact(number: number, fields: Partial<RecordData> = {}): RecordData {
  return {
    id: `01890a5d-ac96-774b-bcce-${String(number).padStart(12, '0')}`,
    name: `Contact ${String(number)}`,
    email: null,
    notes: '',
    value: { amount: '1234.50', currency: 'EUR' },
    length: 'PT8H30M',
    code: null,
    size: 'small',
    company: { id: '01890a5d-ac96-774b-bcce-000000000900', label: 'Acme' },
    createdBy: null,
    createdAt: '2026-11-01T08:00:00.000Z',
    updatedAt: '2026-11-01T08:00:00.000Z',
    version: 3,
    ...fields,
  };
}
