'use client';

import { useEffect, useState } from 'react';

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
 * How the page looks, written to `<html>` so that popups follow. Starts as the visitor has it and is given back when the
 * page is left.
 */
export function useStage(): Stage {
  const [look, setLook] = useState<Look>(() => (typeof document === 'undefined' ? plain : read()));

  useEffect(() => {
    const found = read();
    return () => write(found);
  }, []);
  useEffect(() => write(look), [look]);

  return { ...look, change: (part) => setLook((before) => ({ ...before, ...part })) };
}

const plain: Look = { theme: 'system', density: 'comfortable', direction: 'ltr' };

function read(): Look {
  const { dataset, dir } = document.documentElement;
  const { theme, density } = dataset;
  return {
    theme: theme === 'light' || theme === 'dark' ? theme : 'system',
    density: density === 'compact' ? 'compact' : 'comfortable',
    direction: dir === 'rtl' ? 'rtl' : 'ltr',
  };
}

function write({ theme, density, direction }: Look) {
  const root = document.documentElement;
  root.dataset['theme'] = theme;
  root.dataset['density'] = density;
  root.dir = direction;
}
