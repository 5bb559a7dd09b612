import { type Messages } from '@monorepo/i18n';

/** What only the server writes with: mails, pages that are made there alone, and the gallery, which brings its own. */
const serverOnly = new Set(['developmentSignIn', 'gallery', 'mail']);

/** The messages that every page sends to the browser. */
export function clientMessages(messages: Messages): Partial<Messages> {
  return Object.fromEntries(
    Object.entries(messages).filter(([namespace]) => !serverOnly.has(namespace)),
  );
}
