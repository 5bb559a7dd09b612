import type { ListView, Page } from '../../model/index.ts';
import type { Content } from '../spec/content.ts';

/** A page as a spec writes it, in full. */
export function pageContent(page: Page): Content {
  const { kind, entity } = page;
  const base = { type: kind, entity };
  switch (kind) {
    case 'list':
      return {
        ...base,
        columns: [...page.columns],
        filters: [...page.filters],
        sort: [...page.sorts],
        search: page.search,
        bulk: [...page.bulk],
        ...(page.views.length > 0 && { views: page.views.map(viewContent) }),
      };
    case 'detail':
      return { ...base, sections: [...page.sections] };
    case 'form':
      return { ...base, fields: [...page.fields] };
    case 'checklist': {
      const { title, description, done, due, words } = page;
      const said = Object.keys(words).length === 0 ? {} : { words: { ...words } };
      return { ...base, title, description, done, due, ...said };
    }
  }
}

function viewContent(view: ListView): Content {
  const { kind, by } = view;
  return { type: kind, by, ...(kind === 'kanban' && { card: [...view.card] }) };
}
