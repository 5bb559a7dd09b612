import type { Emitters } from '../plan/emit-app.ts';
import { prismaEmitter } from './prisma/prisma.emitter.ts';
import { seedAppEmitter, seedEmitter } from './seed/seed.emitter.ts';
import { webChecklist } from './web-checklist/web-checklist.emitter.ts';

/** Every emitter, in the order in which files are made up. An artefact's folder is beside this file. */
export const emitters: Emitters = {
  ofEntities: [prismaEmitter, seedEmitter, webChecklist],
  ofApps: [seedAppEmitter],
};
