import type { Emitter } from '../emitter.ts';
import { apiScenariosFile } from './api.template.ts';

/** The scenarios that ask for records of an entity, as tests. */
export const scenariosEmitter: Emitter = {
  name: 'scenarios',
  emit(entity, app) {
    const scenarios = app.scenarios.filter(({ when }) => when.entity === entity.name);
    if (scenarios.length === 0) return { files: [], edits: [] };
    const { kebabPlural } = entity.names;
    return {
      files: [
        {
          path: `apps/api/src/modules/${kebabPlural}/${kebabPlural}.scenarios.integration.spec.ts`,
          text: apiScenariosFile(entity, scenarios, app),
        },
      ],
      edits: [],
    };
  },
};
