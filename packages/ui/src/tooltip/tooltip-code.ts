'use client';

import { deferred } from '../deferred/deferred.ts';

export const tooltipPopup = deferred(() => import('./tooltip-popup.tsx'));
