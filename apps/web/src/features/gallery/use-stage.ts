'use client';

import { useEffect, useSyncExternalStore } from 'react';

export type StageTheme = 'system' | 'light' | 'dark';
export type StageDensity = 'comfortable' | 'compact';
export type StageDirection = 'ltr' | 'rtl';

interface Look {
  theme: StageTheme;
  density: StageDensity;
  direction: StageDirection;
}

export interface Stage extends Look {
  change: (part: Partial<Look>) => void;
}

/**
 * How the page looks. It is kept in the attributes of `<html>`, so that popups follow, starts as the visitor has it and is
 * given back when the page is left.
 */
export function useStage(): Stage {
  const theme = useSyncExternalStore(subscribe, readTheme, () => 'system' as const);
  const density = useSyncExternalStore(subscribe, readDensity, () => 'comfortable' as const);
  const direction = useSyncExternalStore(subscribe, readDirection, () => 'ltr' as const);

  useEffect(() => {
    const found = { theme: readTheme(), density: readDensity(), direction: readDirection() };
    return () => write(found);
  }, []);

  return { theme, density, direction, change: write };
}

function subscribe(listener: () => void) {
  const observer = new MutationObserver(listener);
  observer.observe(document.documentElement, { attributes: true });
  return () => observer.disconnect();
}

function readTheme(): StageTheme {
  const theme = document.documentElement.dataset['theme'];
  return theme === 'light' || theme === 'dark' ? theme : 'system';
}

function readDensity(): StageDensity {
  return document.documentElement.dataset['density'] === 'compact' ? 'compact' : 'comfortable';
}

function readDirection(): StageDirection {
  return document.documentElement.dir === 'rtl' ? 'rtl' : 'ltr';
}

function write({ theme, density, direction }: Partial<Look>) {
  const root = document.documentElement;
  if (theme) root.dataset['theme'] = theme;
  if (density) root.dataset['density'] = density;
  if (direction) root.dir = direction;
}
