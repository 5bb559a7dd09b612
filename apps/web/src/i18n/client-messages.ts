import { type Messages } from '@monorepo/i18n';

/** What only the server writes with: mails, pages that are made there alone, and the gallery, which brings its own. */
const serverOnly = new Set(['developmentSignIn', 'gallery', 'mail']);

/**
 * The messages that every page sends to the browser. Those below `record` are put into the definition of a kind of record
 * on the server, so that a page pays for the kinds that it shows.
 */
export function clientMessages(messages: Messages): Partial<Messages> {
  const namespaces = Object.entries(messages as unknown as Record<string, object>)
    .filter(([namespace]) => !serverOnly.has(namespace))
    .map(([namespace, texts]) => [namespace, withoutRecord(texts)] as const);
  return Object.fromEntries(namespaces.filter(([, texts]) => Object.keys(texts).length > 0));
}

function withoutRecord(texts: object): object {
  return Object.fromEntries(Object.entries(texts).filter(([name]) => name !== 'record'));
}
