import type { Emitter } from '../emitter.ts';
import { isShown } from '../web/screens.ts';
import { definitionTemplate, indexTemplate } from './definition.template.ts';

/** What tells the records kit of the web about an entity. */
export const webFeatureEmitter: Emitter = {
  name: 'web-feature',
  emit(entity, app) {
    if (!isShown(entity, app)) return { files: [], edits: [] };
    const { kebab, kebabPlural } = entity.names;
    const folder = `apps/web/src/features/${kebabPlural}`;
    return {
      files: [
        { path: `${folder}/index.ts`, text: indexTemplate(entity) },
        { path: `${folder}/${kebab}-record.ts`, text: definitionTemplate(entity, app) },
      ],
      edits: [],
    };
  },
};
