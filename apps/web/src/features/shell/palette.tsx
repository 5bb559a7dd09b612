'use client';

import { buttonStyles, IconButton } from '@monorepo/ui/button';
import { type CommandGroup, CommandPalette } from '@monorepo/ui/command-palette';
import Search from 'lucide-react/icons/search';
import { useTranslations } from 'next-intl';
import {
  createContext,
  use,
  useCallback,
  useEffect,
  useEffectEvent,
  useRef,
  useState,
  type ReactNode,
} from 'react';
import { type CommandSource, PageCommandsContext } from './page-commands.ts';
import { type ShellOrganization } from './shell-organization.ts';
import { useCommands } from './use-commands.tsx';

const OpenPalette = createContext<() => void>(() => undefined);

export interface PaletteProps {
  organizations: readonly ShellOrganization[];
  current: ShellOrganization | undefined;
  children: ReactNode;
}

/** Ctrl+K, or Cmd+K on a Mac, from anywhere: every page by its name. */
export function Palette({ organizations, current, children }: PaletteProps) {
  const t = useTranslations('shell');
  const [open, setOpen] = useState(false);
  const groups = useCommands(organizations, current);
  const sources = useRef(new Set<CommandSource>());
  const [pageGroups, setPageGroups] = useState<readonly CommandGroup[]>([]);

  const register = useCallback((source: CommandSource) => {
    sources.current.add(source);
    return () => sources.current.delete(source);
  }, []);

  const openOrClose = (next: boolean) => {
    // What the page offers depends on where the focus is, so it is asked before the palette takes it.
    if (next) setPageGroups([...sources.current].map((source) => source()));
    setOpen(next);
  };
  const toggle = useEffectEvent(() => openOrClose(!open));

  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey)) return;
      if (event.altKey || event.shiftKey) return;
      event.preventDefault();
      toggle();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);

  return (
    <OpenPalette value={() => openOrClose(true)}>
      <PageCommandsContext value={register}>{children}</PageCommandsContext>
      <CommandPalette
        open={open}
        onOpenChange={setOpen}
        groups={[...pageGroups.filter(({ commands }) => commands.length > 0), ...groups]}
        labels={{
          title: t('palette.title'),
          placeholder: t('palette.placeholder'),
          close: t('palette.close'),
          empty: t('palette.empty'),
          loading: t('loading'),
        }}
      />
    </OpenPalette>
  );
}

/** Opens the palette without a keyboard, and tells which keys do. */
export function PaletteButton({ compact = false }: { compact?: boolean }) {
  const t = useTranslations('shell.palette');
  const openPalette = use(OpenPalette);
  if (compact) {
    return <IconButton label={t('open')} icon={<Search />} size="large" onClick={openPalette} />;
  }
  return (
    <button
      type="button"
      onClick={openPalette}
      aria-keyshortcuts="Control+K Meta+K"
      className={buttonStyles({
        className: 'w-full justify-start gap-2 px-2.5! font-normal! text-ink-faint!',
      })}
    >
      <Search aria-hidden="true" />
      <span className="flex-1 truncate text-start">{t('open')}</span>
      <kbd className="rounded-xs border border-line bg-canvas px-1.5 font-sans text-xs" dir="ltr">
        {t('keys')}
      </kbd>
    </button>
  );
}
