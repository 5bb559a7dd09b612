import type { App, ChecklistPage, Entity } from '../../model/index.ts';
import { textOf } from '../web/text-of.ts';

interface Texts {
  [key: string]: string | Texts;
}

/** The title of the page, and the messages of the checklist in the entity's own words: its names, and what the spec says. */
export function messagesOf(entity: Entity, page: ChecklistPage, app: App, locale: string): Texts {
  const { label, labelPlural } = entity;
  const words = { list: labelPlural, 'details.readOnlyTitle': label, ...page.words };
  const checklist: Texts = {};
  for (const [key, labels] of Object.entries(words)) {
    put(checklist, key.split('.'), textOf(labels, locale, app));
  }
  return { title: textOf(labelPlural, locale, app), checklist };
}

/** Sets the text at the end of a path of groups. */
function put(texts: Texts, [key, ...rest]: readonly string[], text: string): void {
  if (key === undefined) return;
  if (rest.length === 0) {
    texts[key] = text;
    return;
  }
  const group = texts[key];
  const next = typeof group === 'object' ? group : {};
  texts[key] = next;
  put(next, rest, text);
}
