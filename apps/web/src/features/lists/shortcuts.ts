/** One way to press a shortcut. `mod` is Ctrl, or Cmd on a Mac. */
export interface KeyStroke {
  readonly key: string;
  readonly mod?: true;
  readonly alt?: true;
  readonly shift?: true;
}

export interface Shortcut<Id extends string = string> {
  readonly id: Id;
  readonly strokes: readonly KeyStroke[];
  /** Changes something: not offered to people who may only read. */
  readonly writes?: true;
  /** Means something only while the focus is on a row, where else the browser keeps the key. */
  readonly onRow?: true;
}

/** What of a KeyboardEvent decides. */
export interface KeyPress {
  readonly key: string;
  readonly code: string;
  readonly altKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
}

/** The shortcut of a table that a key press means. `singleKeys` false leaves only those with Ctrl, Alt or a named key. */
export function shortcutIn<Id extends string>(
  shortcuts: readonly Shortcut<Id>[],
  press: KeyPress,
  singleKeys = true,
): Shortcut<Id> | undefined {
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
