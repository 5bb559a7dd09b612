import type { EmittedFile, Emitter } from '../emitter.ts';
import { viewsOf } from '../parts/summary.ts';
import { screensOf } from '../web/screens.ts';
import {
  calendarPageTemplate,
  detailPageTemplate,
  editPageTemplate,
  kanbanPageTemplate,
  listPageTemplate,
  loadingTemplate,
  newPageTemplate,
} from './page.template.ts';

/** The routes of an entity, as far as the spec has pages for them and somebody may use them. */
export const webPagesEmitter: Emitter = {
  name: 'web-pages',
  emit(entity, app) {
    const { list, detail, form } = screensOf(entity, app);
    const { access, names } = entity;
    const route = `apps/web/src/app/(app)/o/[organization]/${names.kebabPlural}`;
    const files: EmittedFile[] = [];
    if (list) {
      files.push(
        { path: `${route}/page.tsx`, text: listPageTemplate(entity) },
        { path: `${route}/loading.tsx`, text: loadingTemplate(entity) },
      );
    }
    if (viewsOf(entity, app, 'kanban').length > 0) {
      files.push({ path: `${route}/kanban/[by]/page.tsx`, text: kanbanPageTemplate(entity) });
    }
    if (viewsOf(entity, app, 'calendar').length > 0) {
      files.push({ path: `${route}/calendar/[by]/page.tsx`, text: calendarPageTemplate(entity) });
    }
    if (detail)
      files.push({ path: `${route}/[id]/page.tsx`, text: detailPageTemplate(entity, app) });
    if (form && access.create) {
      files.push({ path: `${route}/new/page.tsx`, text: newPageTemplate(entity, app) });
    }
    if (form && access.update) {
      files.push({ path: `${route}/[id]/edit/page.tsx`, text: editPageTemplate(entity, app) });
    }
    return { files, edits: [] };
  },
};
