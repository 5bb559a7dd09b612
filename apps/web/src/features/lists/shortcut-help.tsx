'use client';

import { Dialog } from '@monorepo/ui/dialog';
import { Switch } from '@monorepo/ui/switch';
import { useTranslations } from 'next-intl';
import { isSingleKey, type KeyStroke } from './shortcuts.ts';
import { useSingleKeys } from './use-shortcuts.ts';

export interface ShortcutHelpProps {
  open: boolean;
  groups: readonly ShortcutGroup[];
  onOpenChange: (open: boolean) => void;
}

export interface ShortcutGroup {
  label: string;
  shortcuts: readonly { label: string; strokes: readonly KeyStroke[] }[];
}

/** The keyboard shortcuts of a screen, and the switch for those of a single key. */
export function ShortcutHelp({ open, groups, onOpenChange }: ShortcutHelpProps) {
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
        {groups.map(({ label, shortcuts }) => (
          <section key={label} aria-label={label}>
            <h3 className="mb-2 text-sm font-semibold text-ink-soft">{label}</h3>
            <dl className="flex flex-col gap-1.5">
              {shortcuts.map((shortcut) => (
                <div key={shortcut.label} className="flex items-center justify-between gap-4">
                  <dt>{shortcut.label}</dt>
                  <dd className="flex shrink-0 items-center gap-1.5">
                    <Strokes strokes={shortcut.strokes} singleKeys={enabled} />
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

interface StrokesProps {
  strokes: readonly KeyStroke[];
  singleKeys: boolean;
}

function Strokes({ strokes: all, singleKeys }: StrokesProps) {
  const t = useTranslations('checklist.shortcuts');
  const strokes = all.filter((stroke) => singleKeys || !isSingleKey(stroke));
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
  Enter: 'enter',
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
