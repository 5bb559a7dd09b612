'use client';

import { createContext } from 'react';
import { deferred } from '../deferred/deferred.ts';
import type * as MenuParts from './menu-parts.tsx';

export const menuParts = deferred(() => import('./menu-parts.tsx'));

/** Gives the items of an open menu the code that draws them. */
export const MenuPartsContext = createContext<typeof MenuParts | null>(null);
