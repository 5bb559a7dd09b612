import type { EmittedFile, Emitter } from '../emitter.ts';
import { screensOf } from '../web/screens.ts';
import {
  detailPageTemplate,
  editPageTemplate,
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
