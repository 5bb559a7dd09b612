import type { Emitter } from '../emitter.ts';
import { iconOf } from '../web/icons.ts';
import { navigationEntry } from '../web/navigation-entry.ts';
import { screensOf } from '../web/screens.ts';

/** The way to the list of an entity, for those who may read it. */
export const navigationEmitter: Emitter = {
  name: 'navigation',
  emit(entity, app) {
    const { list } = screensOf(entity, app);
    return { files: [], edits: list ? navigationEntry(entity, app, iconOf(entity, app)) : [] };
  },
};
