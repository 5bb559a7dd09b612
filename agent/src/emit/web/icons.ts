import type { App, Entity } from '../../model/index.ts';

/** A picture of lucide: its component, and its module below `lucide-react/icons/`. */
export interface Icon {
  readonly name: string;
  readonly module: string;
}

/** Pictures by a word of the entity's name; the last word says most. */
const pictures: Readonly<Record<string, readonly [name: string, module: string]>> = {
  activity: ['Activity', 'activity'],
  article: ['FileText', 'file-text'],
  booking: ['CalendarDays', 'calendar-days'],
  comment: ['MessageSquare', 'message-square'],
  company: ['Building2', 'building-2'],
  contact: ['Contact', 'contact'],
  customer: ['Handshake', 'handshake'],
  deal: ['Handshake', 'handshake'],
  event: ['CalendarDays', 'calendar-days'],
  invoice: ['ReceiptText', 'receipt-text'],
  label: ['Tag', 'tag'],
  line: ['Rows3', 'rows-3'],
  note: ['StickyNote', 'sticky-note'],
  order: ['ShoppingCart', 'shopping-cart'],
  product: ['Package', 'package'],
  project: ['FolderKanban', 'folder-kanban'],
  quote: ['FileText', 'file-text'],
  tag: ['Tags', 'tags'],
  task: ['ListChecks', 'list-checks'],
  ticket: ['Ticket', 'ticket'],
};

/** The picture of an entity's page in the navigation. */
export function iconOf({ name: entity, names }: Entity, app: App): Icon {
  const isChecklist = app.pages.some((page) => page.kind === 'checklist' && page.entity === entity);
  if (isChecklist) return { name: 'ListTodo', module: 'list-todo' };
  const words = names.kebab.split('-').reverse();
  const found = words.map((word) => pictures[word]).find((picture) => picture !== undefined);
  const [name, module] = found ?? ['Table2', 'table-2'];
  return { name, module };
}
