import type { RecordAccess, RecordData, RecordDefinition, RecordReference } from './definition.ts';
import { plainText } from './plain-text.ts';

/** In characters; what a field of one line holds as a rule. */
const longestTitle = 200;

/** What a record is called: the beginning of it, where that is a long text. */
export function titleOf({ display, fields }: RecordDefinition, record: RecordData): string {
  const isRich = fields.find(({ name }) => name === display)?.kind === 'richtext';
  const text = textOf(record[display]);
  const title = isRich ? plainText(text) : text;
  if (title === '') return record.id.slice(-8);
  return title.length > longestTitle ? `${title.slice(0, longestTitle).trimEnd()}…` : title;
}

/** A related record in another one's data, or undefined where there is none. */
export function referenceOf(value: unknown): RecordReference | undefined {
  if (typeof value !== 'object' || value === null || !('id' in value)) return undefined;
  const { id } = value;
  if (typeof id !== 'string') return undefined;
  const label = labelIn(value);
  return { id, label: label === '' ? id.slice(-8) : label };
}

function labelIn(value: object): string {
  if ('label' in value && typeof value.label === 'string') return value.label;
  if ('name' in value && typeof value.name === 'string') return value.name;
  return '';
}

export function referencesOf(value: unknown): RecordReference[] {
  return Array.isArray(value) ? value.flatMap((entry: unknown) => referenceOf(entry) ?? []) : [];
}

/** Whether the person may do something to this very record: its own word, or else that of their role. */
export function mayDo(
  record: RecordData,
  action: string,
  may: Partial<Record<string, boolean>> | RecordAccess,
): boolean {
  const allowed = (may as Partial<Record<string, boolean>>)[action] ?? true;
  const { can } = record;
  if (typeof can !== 'object' || can === null || !(action in can)) return allowed;
  return allowed && (can as Record<string, unknown>)[action] === true;
}

/** Data that is one text or one number, as text; empty where it is neither. */
export function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}
