'use client';

import { type CommandGroup } from '@monorepo/ui/command-palette';
import { createContext, use, useEffect, useEffectEvent } from 'react';

/** What a page adds to the palette, asked for when the palette opens. */
export type CommandSource = () => CommandGroup;

/** Takes a source; returns how to take it back. */
export const PageCommandsContext = createContext<(source: CommandSource) => () => void>(
  () => () => undefined,
);

/** Offers the commands of a page in the palette for as long as the page is shown. */
export function usePageCommands(source: CommandSource): void {
  const register = use(PageCommandsContext);
  const latest = useEffectEvent(source);
  useEffect(() => register(() => latest()), [register]);
}
