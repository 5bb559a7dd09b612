import { type Locale } from '@monorepo/shared-types';
import compile from 'icu-minify/compile';
import { loadMessages, type Messages } from './messages.ts';

const compiled = new Map<Locale, Promise<Messages>>();

/**
 * Messages of one locale, parsed beforehand for a formatter without a parser (`use-intl/format-message/format-only`). To
 * next-intl the compiled form is opaque, so the type stays the one of the messages.
 */
export function loadCompiledMessages(locale: Locale): Promise<Messages> {
  let messages = compiled.get(locale);
  if (messages === undefined) {
    messages = loadMessages(locale).then((tree) => compileTree(tree) as Messages);
    compiled.set(locale, messages);
  }
  return messages;
}

function compileTree(tree: object): object {
  const entries = Object.entries(tree).map(([key, value]: [string, unknown]) => [
    key,
    typeof value === 'string' ? compilePlain(value) : compileTree(value as object),
  ]);
  return Object.fromEntries(entries) as object;
}

/** Compiled messages have objects without a prototype, which React does not send from the server to the browser. */
function compilePlain(message: string): unknown {
  return JSON.parse(JSON.stringify(compile(message)));
}
