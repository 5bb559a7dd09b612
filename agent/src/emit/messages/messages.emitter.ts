import type { Emitter } from '../emitter.ts';
import { messageFiles } from '../web/message-files.ts';
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
    return messageFiles(entity.names, (locale) => {
      const tree: Texts = {};
      for (const text of texts) put(tree, text.key, textIn(text, locale, app));
      return tree;
    });
  },
};

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
