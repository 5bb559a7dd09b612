import {
  Document,
  isCollection,
  isMap,
  isPair,
  isScalar,
  isSeq,
  parseDocument,
  type ToStringOptions,
  visit,
} from 'yaml';

const style: ToStringOptions = { lineWidth: 0, flowCollectionPadding: true, singleQuote: true };
const widest = 100;
const deepest = 30;

/** Maps whose keys are names of the spec's author: one member on a line, in the order that people see. */
export const namedMaps: ReadonlySet<string> = new Set([
  ...['enums', 'mixins', 'entities', 'fields', 'relations', 'values', 'pages', 'transitions'],
]);

/** A spec from its value, as a person would write it. */
export function specText(value: Readonly<Record<string, unknown>>): string {
  const document = new Document(value, { version: '1.2', aliasDuplicateObjects: false });
  lay(document.contents, '', 0);
  const sections = isMap(document.contents) ? document.contents.items : [];
  for (const { key, value: section } of sections) {
    if (!isScalar(key) || !isMap(section) || section.flow === true) continue;
    key.spaceBefore = true;
    if (key.value !== 'entities') continue;
    section.items.slice(1).forEach(({ key: name }) => isScalar(name) && (name.spaceBefore = true));
  }
  return textOf(document);
}

/** As specs are written here: no line is broken, `{ a: b }` with spaces and `[a, b]` without, single quotes. */
export function textOf(document: Document, indent = 2): string {
  const text = document.toString({ ...style, indent });
  const spaces: number[] = [];
  visit(parseDocument(text, { logLevel: 'silent' }), {
    Seq: (_, { flow, range, items }) => {
      if (flow !== true || items.length === 0 || !range) return;
      const [start, end] = range;
      if (text[start + 1] === ' ') spaces.push(start + 1);
      if (text[end - 2] === ' ') spaces.push(end - 2);
    },
  });
  const gone = new Set(spaces);
  // By UTF-16 units, as the library counts.
  return Array.from({ length: text.length }, (_, at) => (gone.has(at) ? '' : text.charAt(at))).join(
    '',
  );
}

/** Puts what is short on one line: `{ type: string, required: true }`. */
export function lay(node: unknown, name: string, indent: number): void {
  if (!isCollection(node)) return;
  for (const item of node.items) {
    if (isPair(item)) lay(item.value, isScalar(item.key) ? String(item.key.value) : '', indent + 2);
    else lay(item, '', indent + 2);
  }
  const isNamed = isMap(node) && namedMaps.has(name);
  node.flow =
    !isNamed && node.items.every(isShort) && widthOf(node) + indent + name.length <= widest;
}

export function isTooDeep(value: unknown, depth = 0): boolean {
  if (value === null || typeof value !== 'object') return false;
  return depth > deepest || Object.values(value).some((each) => isTooDeep(each, depth + 1));
}

/** One line, and at most one collection within. */
function isShort(item: unknown): boolean {
  const value: unknown = isPair(item) ? item.value : item;
  if (isScalar(value)) return !String(value.value).includes('\n');
  return (
    (isMap(value) || isSeq(value)) &&
    value.items.every((each) => isScalar(isPair(each) ? each.value : each))
  );
}

function widthOf(node: { toJSON: () => unknown }): number {
  return new Document(node.toJSON()).toString({ ...style, collectionStyle: 'flow' }).length;
}
