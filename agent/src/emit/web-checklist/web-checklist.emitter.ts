import type { App, ChecklistPage, Entity } from '../../model/index.ts';
import type { Emission, Emitter } from '../emitter.ts';
import { iconOf } from '../web/icons.ts';
import { messageFiles } from '../web/message-files.ts';
import { navigationEntry } from '../web/navigation-entry.ts';
import {
  definitionSpecTemplate,
  definitionTemplate,
  indexTemplate,
} from './definition.template.ts';
import { journeyTemplate } from './journey.template.ts';
import { messagesOf } from './messages.ts';
import { loadingTemplate, pageTemplate } from './page.template.ts';

const nothing: Emission = { files: [], edits: [] };

/** The screen of an entity that is ticked off: its page, and what tells the platform's checklist whose it is. */
export const webChecklist: Emitter = {
  name: 'web-checklist',
  emit(entity, app) {
    const page = checklistOf(entity, app);
    if (page === undefined) return nothing;
    const { kebabPlural } = entity.names;
    const feature = `apps/web/src/features/${kebabPlural}`;
    const route = `apps/web/src/app/(app)/o/[organization]/${kebabPlural}`;
    const messages = messageFiles(entity.names, (locale) => messagesOf(entity, page, app, locale));
    return {
      files: [
        { path: `${feature}/index.ts`, text: indexTemplate(entity) },
        { path: `${feature}/${kebabPlural}-checklist.ts`, text: definitionTemplate(entity, page) },
        {
          path: `${feature}/${kebabPlural}-checklist.spec.ts`,
          text: definitionSpecTemplate(entity, page),
        },
        { path: `${route}/page.tsx`, text: pageTemplate(entity) },
        { path: `${route}/loading.tsx`, text: loadingTemplate(entity) },
        { path: `apps/web/e2e/${kebabPlural}.spec.ts`, text: journeyTemplate(entity, page) },
        ...messages.files,
      ],
      edits: [...messages.edits, ...navigationEntry(entity, app, iconOf(entity, app))],
    };
  },
};

function checklistOf(entity: Entity, app: App): ChecklistPage | undefined {
  return app.pages
    .filter((page) => page.kind === 'checklist')
    .find((page) => page.entity === entity.name);
}
