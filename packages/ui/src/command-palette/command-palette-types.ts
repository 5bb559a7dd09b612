import { type ReactNode } from 'react';

export interface Command {
  /** Unique in the palette. */
  id: string;
  label: string;
  /** Also found by these words. */
  keywords?: readonly string[] | undefined;
  icon?: ReactNode;
  shortcut?: ReactNode;
  /** At the end of the line, for example which organisation it is in. */
  detail?: ReactNode;
  onSelect: () => void;
}

export interface CommandGroup {
  label: string;
  commands: readonly Command[];
}

export interface CommandPaletteLabels {
  /** The name of the dialog and of the list. */
  title: string;
  placeholder: string;
  close: string;
  /** Shown and announced when nothing is found. */
  empty: string;
  /** Shown and announced while `loading`. */
  loading: string;
}

export interface CommandPaletteProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  groups: readonly CommandGroup[];
  labels: CommandPaletteLabels;
  /** Hears what is typed, to search elsewhere; put what is found into `groups` and set `filter` to false for it. */
  onQueryChange?: ((query: string) => void) | undefined;
  /** The groups are filtered by what is typed. False where the caller has searched already. */
  filter?: boolean | undefined;
  loading?: boolean | undefined;
}
