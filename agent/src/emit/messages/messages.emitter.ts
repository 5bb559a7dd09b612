import type { EmittedFile, Emitter } from '../emitter.ts';
import type { App, Entity } from '../../model/index.ts';
import { messageFiles } from '../web/message-files.ts';
import { missingLabelsOf } from './missing-labels.ts';
import { recordTexts, textIn } from './record-messages.ts';

interface Texts {
  [key: string]: string | Texts;
}

/** What the screens of an entity are called, in every language of the platform. */
export const messagesEmitter: Emitter = {
  name: 'messages',
  emit(entity, app) {
    const texts = recordTexts(entity, app);
    if (texts.length === 0) return { files: [], edits: [] };
    const { files, edits } = messageFiles(entity.names, (locale) => {
      const tree: Texts = {};
      for (const text of texts) put(tree, text.key, textIn(text, locale, app));
      return tree;
    });
    return { files: [...files, ...untranslated(entity, app)], edits };
  },
};

/** Marks the texts that stand in for a translation; the check of the messages counts them until somebody translates them. */
function untranslated(entity: Entity, app: App): EmittedFile[] {
  const { kebabPlural, camelPlural } = entity.names;
  const missing = missingLabelsOf(entity, app);
  if (missing.length === 0) return [];
  const marks: Record<string, Record<string, string>> = {};
  for (const { locale, key, text } of missing) {
    marks[locale] = { ...marks[locale], [`${camelPlural}.${key}`]: text };
  }
  return [
    {
      path: `packages/i18n/src/messages/untranslated/${kebabPlural}.json`,
      text: `${JSON.stringify(marks, null, 2)}\n`,
    },
  ];
}

function put(texts: Texts, [key = '', ...rest]: readonly string[], text: string): void {
  if (rest.length === 0) {
    texts[key] = text;
    return;
  }
  const group = texts[key];
  const next = typeof group === 'object' ? group : {};
  texts[key] = next;
  put(next, rest, text);
}
