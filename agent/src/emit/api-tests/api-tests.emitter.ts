import type { Emitter } from '../emitter.ts';
import { samplesFile } from './samples.template.ts';
import { specFile } from './spec.template.ts';

/** What the routes of an entity promise, and the samples that they are tried with. */
export const apiTestsEmitter: Emitter = {
  name: 'api-tests',
  emit(entity, app) {
    const { kebabPlural } = entity.names;
    if (entity.access.read === null) return { files: [], edits: [] };
    return {
      files: [
        { path: `apps/api/test/samples/${kebabPlural}.ts`, text: samplesFile(entity, app) },
        {
          path: `apps/api/src/modules/${kebabPlural}/${kebabPlural}.integration.spec.ts`,
          text: specFile(entity, app),
        },
      ],
      edits: [],
    };
  },
};
