import type { Shortcut } from '@/features/lists/shortcuts.ts';

export const shortcutIds = [
  'new',
  'search',
  'next',
  'previous',
  'first',
  'last',
  'complete',
  'edit',
  'details',
  'delete',
  'select',
  'selectRange',
  'selectAll',
  'clear',
  'moveUp',
  'moveDown',
  'undo',
  'help',
] as const;
export type ShortcutId = (typeof shortcutIds)[number];

/** The one table that the keyboard, the help and the command palette read. */
export const shortcuts: readonly Shortcut<ShortcutId>[] = [
  { id: 'new', strokes: [{ key: 'n' }], writes: true },
  { id: 'search', strokes: [{ key: '/' }] },
  { id: 'next', strokes: [{ key: 'j' }, { key: 'ArrowDown' }] },
  { id: 'previous', strokes: [{ key: 'k' }, { key: 'ArrowUp' }] },
  { id: 'first', strokes: [{ key: 'Home' }], onRow: true },
  { id: 'last', strokes: [{ key: 'End' }], onRow: true },
  { id: 'complete', strokes: [{ key: 'c' }, { key: ' ' }], writes: true },
  { id: 'edit', strokes: [{ key: 'e' }, { key: 'F2' }], writes: true },
  { id: 'details', strokes: [{ key: 'o' }] },
  { id: 'delete', strokes: [{ key: 'Delete' }, { key: 'Backspace' }], writes: true },
  { id: 'select', strokes: [{ key: 'x' }], writes: true },
  { id: 'selectRange', strokes: [{ key: 'x', shift: true }], writes: true },
  { id: 'selectAll', strokes: [{ key: 'a', mod: true }], writes: true, onRow: true },
  { id: 'clear', strokes: [{ key: 'Escape' }], writes: true },
  { id: 'moveUp', strokes: [{ key: 'ArrowUp', alt: true }], writes: true, onRow: true },
  { id: 'moveDown', strokes: [{ key: 'ArrowDown', alt: true }], writes: true, onRow: true },
  { id: 'undo', strokes: [{ key: 'z' }, { key: 'z', mod: true }], writes: true },
  { id: 'help', strokes: [{ key: '?' }] },
];
