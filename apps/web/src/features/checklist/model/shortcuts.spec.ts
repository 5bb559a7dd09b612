import { describe, expect, it } from 'vitest';
import { type KeyPress, shortcutIn } from '@/features/lists/shortcuts.ts';
import { shortcutIds, shortcuts } from './shortcuts.ts';

function press(key: string, more: Partial<KeyPress> = {}): KeyPress {
  return { key, code: '', altKey: false, ctrlKey: false, metaKey: false, shiftKey: false, ...more };
}

function idOf(key: string, more: Partial<KeyPress> = {}) {
  return shortcutIn(shortcuts, press(key, more))?.id;
}

describe('keyboard shortcuts', () => {
  it('are each in the table once, and no two share a key', () => {
    expect(shortcuts.map(({ id }) => id)).toEqual(shortcutIds);
    const strokes = shortcuts.flatMap((shortcut) => shortcut.strokes.map((s) => JSON.stringify(s)));
    expect(new Set(strokes).size).toBe(strokes.length);
  });

  it('answer to their keys', () => {
    expect(idOf('n')).toBe('new');
    expect(idOf('j')).toBe('next');
    expect(idOf('ArrowUp')).toBe('previous');
    expect(idOf(' ')).toBe('complete');
    expect(idOf('x')).toBe('select');
    expect(idOf('X', { shiftKey: true })).toBe('selectRange');
    expect(idOf('ArrowUp', { altKey: true })).toBe('moveUp');
    expect(idOf('z', { ctrlKey: true })).toBe('undo');
    expect(idOf('z', { metaKey: true })).toBe('undo');
  });

  it('leave the browser its own', () => {
    expect(idOf('n', { ctrlKey: true })).toBeUndefined();
    expect(idOf('k', { metaKey: true })).toBeUndefined();
    expect(idOf('Z', { ctrlKey: true, shiftKey: true })).toBeUndefined();
    expect(idOf('q')).toBeUndefined();
  });

  it('answer wherever the keyboard has the sign', () => {
    expect(idOf('/')).toBe('search');
    expect(idOf('/', { shiftKey: true, code: 'Digit7' })).toBe('search');
    expect(idOf('?', { shiftKey: true, code: 'Minus' })).toBe('help');
  });

  it('answer by the place of the key where letters are not Latin', () => {
    expect(idOf('ى', { code: 'KeyN' })).toBe('new');
    expect(idOf('ظ', { code: 'Slash' })).toBe('search');
    expect(idOf('؟', { code: 'Slash', shiftKey: true })).toBe('help');
    expect(idOf('ü', { code: 'BracketLeft' })).toBeUndefined();
  });

  it('can be without single letters', () => {
    expect(shortcutIn(shortcuts, press('n'), false)).toBeUndefined();
    expect(shortcutIn(shortcuts, press('?'), false)).toBeUndefined();
    expect(shortcutIn(shortcuts, press('ArrowDown'), false)?.id).toBe('next');
    expect(shortcutIn(shortcuts, press('z', { ctrlKey: true }), false)?.id).toBe('undo');
  });
});
