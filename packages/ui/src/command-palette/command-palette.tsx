'use client';

import { deferred } from '../deferred/deferred.ts';
import { type CommandPaletteProps } from './command-palette-types.ts';

const panel = deferred(() => import('./command-palette-panel.tsx'));

/** Everything one can do, found by typing: a field over a list of commands in groups. */
export function CommandPalette(props: CommandPaletteProps) {
  const loaded = panel.useModule(props.open, () => props.onOpenChange(false));
  return loaded && <loaded.CommandPalettePanel {...props} />;
}
