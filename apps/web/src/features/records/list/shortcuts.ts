import type { Shortcut } from '@/features/lists/shortcuts.ts';

export type RecordShortcut =
  | 'new'
  | 'search'
  | 'next'
  | 'previous'
  | 'first'
  | 'last'
  | 'details'
  | 'select'
  | 'selectAll'
  | 'clear'
  | 'help';

/** The keys of a list of records, which are those of a checklist where both can do the same. */
export const shortcuts: readonly Shortcut<RecordShortcut>[] = [
  { id: 'new', strokes: [{ key: 'n' }], writes: true },
  { id: 'search', strokes: [{ key: '/' }] },
  { id: 'next', strokes: [{ key: 'j' }, { key: 'ArrowDown' }] },
  { id: 'previous', strokes: [{ key: 'k' }, { key: 'ArrowUp' }] },
  { id: 'first', strokes: [{ key: 'Home' }], onRow: true },
  { id: 'last', strokes: [{ key: 'End' }], onRow: true },
  { id: 'details', strokes: [{ key: 'o' }, { key: 'Enter' }], onRow: true },
  { id: 'select', strokes: [{ key: 'x' }], writes: true },
  { id: 'selectAll', strokes: [{ key: 'a', mod: true }], writes: true, onRow: true },
  { id: 'clear', strokes: [{ key: 'Escape' }], writes: true },
  { id: 'help', strokes: [{ key: '?' }] },
];
