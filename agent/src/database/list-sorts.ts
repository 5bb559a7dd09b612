import type { App, Entity } from '../model/index.ts';

/**
 * The fields by which an entity's records can be listed in order, the one a list opens with first (`-` before it:
 * descending): those of its pages; of a checklist the order of dragging, of making, the due date and the text.
 */
export function listSorts(entity: Entity, app: App): string[] {
  const sorts = app.pages
    .filter((page) => page.entity === entity.name)
    .flatMap((page) => {
      if (page.kind === 'list') return page.sorts;
      return page.kind === 'checklist' ? ['position', 'createdAt', page.due, page.title] : [];
    });
  return sorts.length === 0 ? ['-createdAt'] : sorts;
}

/** The same without direction, each once. */
export function sortFields(entity: Entity, app: App): string[] {
  return [...new Set(listSorts(entity, app).map((sort) => sort.replace(/^-/, '')))];
}

/** What the pages of an entity filter by. */
export function filterFields(entity: Entity, app: App): string[] {
  const filters = app.pages.flatMap((page) =>
    page.kind === 'list' && page.entity === entity.name ? page.filters : [],
  );
  return [...new Set(filters)];
}
