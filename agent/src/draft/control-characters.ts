import { parseDocument, visit } from 'yaml';

const controls = /[^\P{Cc}\n\t]/u;

/**
 * Whether a text of a spec holds what moves a cursor, written out or as an escape: texts reach terminals, pages and SQL.
 *
 * @param spec one that the reader of specs took, so that it is bounded
 */
export function hasControlCharacters(spec: string): boolean {
  if (controls.test(spec)) return true;
  let isFound = false;
  visit(parseDocument(spec), {
    Scalar: (_, { value }) => {
      isFound ||= typeof value === 'string' && controls.test(value);
    },
  });
  return isFound;
}
