import type { Emitters } from '../plan/emit-app.ts';
import { accessEmitter } from './access/access.emitter.ts';
import { apiModuleEmitter } from './api-module/api-module.emitter.ts';
import { apiTestsEmitter } from './api-tests/api-tests.emitter.ts';
import { bffModuleEmitter } from './bff-module/bff-module.emitter.ts';
import { contractEmitter } from './contract/contract.emitter.ts';
import { messagesEmitter } from './messages/messages.emitter.ts';
import { navigationEmitter } from './navigation/navigation.emitter.ts';
import { prismaEmitter } from './prisma/prisma.emitter.ts';
import { scenariosEmitter } from './scenarios/scenarios.emitter.ts';
import { seedAppEmitter, seedEmitter } from './seed/seed.emitter.ts';
import { webChecklist } from './web-checklist/web-checklist.emitter.ts';
import { webFeatureEmitter } from './web-feature/web-feature.emitter.ts';
import { webPagesEmitter } from './web-pages/web-pages.emitter.ts';
import { webTestsEmitter } from './web-tests/web-tests.emitter.ts';

/** Every emitter, in the order in which files are made up. An artefact's folder is beside this file. */
export const emitters: Emitters = {
  ofEntities: [
    contractEmitter,
    accessEmitter,
    prismaEmitter,
    seedEmitter,
    apiModuleEmitter,
    apiTestsEmitter,
    scenariosEmitter,
    bffModuleEmitter,
    webChecklist,
    webFeatureEmitter,
    webPagesEmitter,
    webTestsEmitter,
    messagesEmitter,
    navigationEmitter,
  ],
  ofApps: [seedAppEmitter],
};
