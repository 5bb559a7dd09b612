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

/** One way to press a shortcut. `mod` is Ctrl, or Cmd on a Mac. */
export interface KeyStroke {
  readonly key: string;
  readonly mod?: true;
  readonly alt?: true;
  readonly shift?: true;
}

export interface Shortcut {
  readonly id: ShortcutId;
  readonly strokes: readonly KeyStroke[];
  /** Changes items: not offered to people who may only read. */
  readonly writes?: true;
  /** Means something only while the focus is on a row, where else the browser keeps the key. */
  readonly onRow?: true;
}

/** The one table that the keyboard, the help and the command palette read. */
export const shortcuts: readonly Shortcut[] = [
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

/** What of a KeyboardEvent decides. */
export interface KeyPress {
  readonly key: string;
  readonly code: string;
  readonly altKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
}

/** The shortcut a key press means, or undefined. `singleKeys` false leaves only those with Ctrl, Alt or a named key. */
export function shortcutOf(press: KeyPress, singleKeys = true): Shortcut | undefined {
  return shortcuts.find(({ strokes }) =>
    strokes.some((stroke) => (singleKeys || !isSingleKey(stroke)) && isPressed(stroke, press)),
  );
}

/** A printable key alone, which speech input and a slip of the hand can set off (WCAG 2.2, 2.1.4). */
export function isSingleKey({ key, mod, alt }: KeyStroke): boolean {
  return key.length === 1 && key !== ' ' && mod !== true && alt !== true;
}

function isPressed(stroke: KeyStroke, press: KeyPress): boolean {
  if ((press.ctrlKey || press.metaKey) !== (stroke.mod ?? false)) return false;
  if (press.altKey !== (stroke.alt ?? false)) return false;
  const key = latinKey(press);
  // Where a sign sits on the keyboard differs, and with it whether Shift is needed: only letters and named keys mind it.
  if (/^[a-z]$/i.test(stroke.key) || stroke.key.length > 1) {
    return (
      key.toLowerCase() === stroke.key.toLowerCase() && press.shiftKey === (stroke.shift ?? false)
    );
  }
  return key === stroke.key;
}

/** On an Arabic, Greek or Russian keyboard the letters are others: there, the place of the key counts. */
function latinKey({ key, code, shiftKey }: KeyPress): string {
  if (key.length !== 1 || key.charCodeAt(0) < 0x80) return key;
  if (code.startsWith('Key')) return code.slice('Key'.length).toLowerCase();
  if (code === 'Slash') return shiftKey ? '?' : '/';
  return key;
}

/** Whether a key press belongs to the element it happened in: text being typed, a choice, a menu, a dialog. */
export function belongsToControl(target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false;
  return (
    target.closest(
      'input:not([type="checkbox"]), textarea, select, [contenteditable]:not([contenteditable="false"]), [role="textbox"], [role="combobox"], [role="listbox"], [role="menu"], [role="dialog"], [role="alertdialog"]',
    ) !== null
  );
}
