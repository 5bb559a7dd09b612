'use client';

import { Autocomplete } from '@base-ui/react/autocomplete';
import { Dialog } from '@base-ui/react/dialog';
import { clsx } from 'clsx';
import Search from 'lucide-react/icons/search';
import X from 'lucide-react/icons/x';
import { IconButton } from '../button/icon-button.tsx';
import { backdropStyles, panelStyles } from '../dialog/dialog-styles.ts';
import { CommandList } from './command-list.tsx';
import { type Command, type CommandPaletteProps } from './command-palette-types.ts';

/** The part of CommandPalette that is downloaded when it first opens. */
export function CommandPalettePanel(props: CommandPaletteProps) {
  const { open, onOpenChange, groups, labels, onQueryChange } = props;
  const { filter = true, loading = false } = props;
  const { contains } = Autocomplete.useFilter();
  const matches = (command: Command, query: string) =>
    [command.label, ...(command.keywords ?? [])].some((text) => contains(text, query));

  return (
    <Dialog.Root open={open} onOpenChange={(next) => onOpenChange(next)}>
      <Dialog.Portal>
        <Dialog.Backdrop className={backdropStyles} />
        <Dialog.Viewport className="fixed inset-0 z-50 flex items-start justify-center overflow-hidden px-4 pt-[min(14vh,8rem)] pb-4">
          <Dialog.Popup
            aria-label={labels.title}
            className={clsx(panelStyles, 'flex max-h-full max-w-xl flex-col overflow-hidden')}
          >
            <Autocomplete.Root
              open
              inline
              autoHighlight="always"
              keepHighlight
              items={groups.map(({ label, commands }) => ({ label, items: commands }))}
              filter={filter ? matches : null}
              itemToStringValue={(command: Command) => command.label}
              onValueChange={(query, { reason }) => {
                if (reason !== 'item-press') onQueryChange?.(query);
              }}
            >
              <div className="flex items-center gap-3 border-b border-line ps-4 pe-2">
                <Search aria-hidden="true" className="size-4 text-ink-faint" />
                <Autocomplete.Input
                  aria-label={labels.title}
                  placeholder={labels.placeholder}
                  className="h-13 min-w-0 flex-1 bg-transparent text-lg text-ink outline-none"
                />
                <Dialog.Close
                  render={<IconButton size="small" label={labels.close} icon={<X />} />}
                />
              </div>
              <CommandList labels={labels} loading={loading} onDone={() => onOpenChange(false)} />
            </Autocomplete.Root>
          </Dialog.Popup>
        </Dialog.Viewport>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
