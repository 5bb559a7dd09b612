import type { Emitters } from '../plan/emit-app.ts';

/** Every emitter, in the order in which files are made up. An artefact's folder is beside this file. */
export const emitters: Emitters = {
  ofEntities: [],
  ofApps: [],
};
