'use client';

import { Dialog } from '@monorepo/ui/dialog';
import { Switch } from '@monorepo/ui/switch';
import { useTranslations } from 'next-intl';
import { useSingleKeys } from '../hooks/use-shortcuts.ts';
import {
  isSingleKey,
  shortcuts,
  type KeyStroke,
  type Shortcut,
  type ShortcutId,
} from '../model/shortcuts.ts';

const groups = {
  go: ['new', 'search', 'next', 'previous', 'first', 'last'],
  item: ['complete', 'edit', 'details', 'delete', 'moveUp', 'moveDown'],
  many: ['select', 'selectRange', 'selectAll', 'clear'],
  other: ['undo', 'help'],
} as const satisfies Record<string, readonly ShortcutId[]>;

export interface ShortcutHelpProps {
  open: boolean;
  writable: boolean;
  onOpenChange: (open: boolean) => void;
}

/** Every keyboard shortcut, and the switch for those of a single key. */
export function ShortcutHelp({ open, writable, onOpenChange }: ShortcutHelpProps) {
  const t = useTranslations('checklist.shortcuts');
  const { enabled, setEnabled } = useSingleKeys();
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={t('title')}
      closeLabel={t('close')}
      size="large"
    >
      <div className="grid gap-x-10 gap-y-6 sm:grid-cols-2">
        {(Object.keys(groups) as (keyof typeof groups)[]).map((group) => (
          <section key={group} aria-label={t(`groups.${group}`)}>
            <h3 className="mb-2 text-sm font-semibold text-ink-soft">{t(`groups.${group}`)}</h3>
            <dl className="flex flex-col gap-1.5">
              {shortcutsOf(groups[group], writable).map((shortcut) => (
                <div key={shortcut.id} className="flex items-center justify-between gap-4">
                  <dt>{t(`actions.${shortcut.id}`)}</dt>
                  <dd className="flex shrink-0 items-center gap-1.5">
                    <Strokes shortcut={shortcut} singleKeys={enabled} />
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <div className="mt-6 border-t border-line pt-4">
        <Switch
          label={t('single')}
          hint={t('singleHint')}
          checked={enabled}
          onCheckedChange={setEnabled}
        />
      </div>
    </Dialog>
  );
}

function shortcutsOf(ids: readonly ShortcutId[], writable: boolean): Shortcut[] {
  return shortcuts.filter(({ id, writes }) => ids.includes(id) && (writable || writes !== true));
}

function Strokes({ shortcut, singleKeys }: { shortcut: Shortcut; singleKeys: boolean }) {
  const t = useTranslations('checklist.shortcuts');
  const strokes = shortcut.strokes.filter((stroke) => singleKeys || !isSingleKey(stroke));
  if (strokes.length === 0) return <span className="text-sm text-ink-faint">{t('off')}</span>;
  return strokes.map((stroke, index) => (
    <span key={stroke.key + String(stroke.mod)} className="contents">
      {index > 0 && <span className="text-sm text-ink-faint">{t('or')}</span>}
      <Keys stroke={stroke} />
    </span>
  ));
}

const namedKeys = {
  ' ': 'space',
  Escape: 'escape',
  Delete: 'delete',
  Backspace: 'backspace',
  Home: 'home',
  End: 'end',
  ArrowUp: 'up',
  ArrowDown: 'down',
} as const;

function isApple(): boolean {
  return /Mac|iPhone|iPad/.test(navigator.userAgent);
}

/** A stroke as the keys of a keyboard, which stand in the same order in every language. */
function Keys({ stroke }: { stroke: KeyStroke }) {
  const t = useTranslations('checklist.shortcuts.keys');
  const named = namedKeys[stroke.key as keyof typeof namedKeys] as
    (typeof namedKeys)[keyof typeof namedKeys] | undefined;
  const keys = [
    stroke.mod === true && t(isApple() ? 'command' : 'control'),
    stroke.alt === true && t('alt'),
    stroke.shift === true && t('shift'),
    named === undefined ? stroke.key.toUpperCase() : t(named),
  ].filter((key) => key !== false);
  return (
    <span dir="ltr" className="inline-flex gap-1">
      {keys.map((key) => (
        <kbd
          key={key}
          className="min-w-6 rounded-sm border border-line-strong bg-sunken px-1.5 py-0.5 text-center font-sans text-xs text-ink-soft"
        >
          {key}
        </kbd>
      ))}
    </span>
  );
}
