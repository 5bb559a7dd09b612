import type { Messages } from '@monorepo/i18n';
import type { ErrorCode, Permission } from '@monorepo/shared-types';
import type { Item } from './item.ts';

/** The parts of an item that a record may call by another name; the rest has its name everywhere. */
type Named = Pick<Item, 'title' | 'description' | 'completed' | 'dueAt'>;
type Common = Omit<Item, keyof Named>;

/** What the record calls each of them. */
export type FieldNames = Readonly<Record<keyof Named, string>>;

/** Which records a checklist is of. Plain data: the server hands it to the browser. */
export interface ChecklistDefinition {
  /** Where the bff has them, below the organisation: `todos`. */
  readonly path: string;
  /** The namespace of their messages. Its group `checklist` may say any of the kit's messages in words of its own. */
  readonly namespace: keyof Messages;
  readonly fields: FieldNames;
  /** Who has all of these changes the list; everybody else reads it. */
  readonly permissions: readonly Permission[];
  /** What the api answers for a record that is gone. */
  readonly notFound: ErrorCode;
  /** The most characters, as the api counts them: in UTF-16 units. */
  readonly maximum: { readonly title: number; readonly description: number };
}

/** The names of the fields of a record that hold such a value. */
type NameOf<Entity, Value> = {
  [Name in keyof Entity & string]: [Entity[Name], Value] extends [Value, Entity[Name]]
    ? Name
    : never;
}[keyof Entity & string];

interface NamesIn<Entity> {
  readonly fields: { readonly [Part in keyof Named]: NameOf<Entity, Named[Part]> };
}

/** A checklist of `Entity`, whose fields are checked to be of the kind that the checklist takes them for. */
export function checklistOf<Entity extends Common>(
  definition: ChecklistDefinition & NamesIn<Entity>,
): ChecklistDefinition {
  return definition;
}
