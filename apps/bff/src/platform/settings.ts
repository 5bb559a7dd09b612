import type { Settings } from '../keys.ts';

/** The process's settings, read once at start. */
export const SETTINGS = Symbol('settings');
export type { Settings };
