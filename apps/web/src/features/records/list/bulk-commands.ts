import { fieldOf, type RecordAccess, type RecordDefinition } from '../model/definition.ts';

/** Something to do with many records at once. */
export type BulkCommand =
  | {
      readonly kind: 'delete' | 'restore' | 'transition';
      readonly name: string;
      readonly label: string;
    }
  | {
      readonly kind: 'set';
      readonly name: string;
      readonly label: string;
      readonly options: readonly { readonly value: string | boolean; readonly label: string }[];
    };

export interface BulkWords {
  delete: string;
  restore: string;
  yes: string;
  no: string;
}

/** What the page offers for the selected records, of what this person may do; in the trash that is bringing them back. */
export function bulkCommandsOf(
  definition: RecordDefinition,
  may: RecordAccess,
  trash: boolean,
  words: BulkWords,
): BulkCommand[] {
  const names = definition.list?.bulk ?? [];
  if (trash) {
    return names.includes('restore') && may.delete
      ? [{ kind: 'restore', name: 'restore', label: words.restore }]
      : [];
  }
  return names.flatMap((name): BulkCommand[] => {
    if (name === 'restore') return [];
    if (name === 'delete') return may.delete ? [{ kind: 'delete', name, label: words.delete }] : [];
    const transition = definition.workflow?.transitions.find((known) => known.name === name);
    if (transition) return [{ kind: 'transition', name, label: transition.label }];
    const field = fieldOf(definition, name);
    if (!may.update || field === undefined) return [];
    if (field.kind === 'enum')
      return [{ kind: 'set', name, label: field.label, options: field.options }];
    if (field.kind !== 'boolean') return [];
    const options = [
      { value: true, label: words.yes },
      { value: false, label: words.no },
    ];
    return [{ kind: 'set', name, label: field.label, options }];
  });
}
