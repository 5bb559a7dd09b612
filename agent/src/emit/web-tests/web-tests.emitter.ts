import type { Emitter } from '../emitter.ts';
import { screensOf } from '../web/screens.ts';
import { journeyTemplate } from './journey.template.ts';

/** The pages of an entity, used in a browser. */
export const webTestsEmitter: Emitter = {
  name: 'web-tests',
  emit(entity, app) {
    const { list } = screensOf(entity, app);
    if (!list) return { files: [], edits: [] };
    const path = `apps/web/e2e/${entity.names.kebabPlural}.spec.ts`;
    const text = journeyTemplate(entity, app);
    return { files: text === null ? [] : [{ path, text }], edits: [] };
  },
};
