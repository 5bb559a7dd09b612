import {
  Document,
  isMap,
  isPair,
  isSeq,
  type Node,
  type Pair,
  type Scalar,
  visit,
  type YAMLMap,
} from 'yaml';
import { formatted } from '../../tree/format.ts';
import type { Content, EntityContent, SpecContent } from './content.ts';

const schemaLine = ' yaml-language-server: $schema=../agent/schema/app-v1.schema.json';
const widest = 100;

/** A spec as its file has it, in the hand of those in `specs/`. */
export function yamlOf(content: SpecContent, headline: string): string {
  const { app, enums, entities, others, comments } = content;
  const document = new Document(
    {
      spec: 'app/v1',
      app,
      ...(Object.keys(enums).length === 0 ? {} : { enums }),
      entities: Object.fromEntries(
        Object.entries(entities).map(([name, entity]) => [name, written(entity)]),
      ),
      ...others,
    },
    { aliasDuplicateObjects: false },
  );
  document.commentBefore = `${schemaLine}\n ${headline}`;
  const root = document.contents;
  if (isMap(root)) layOut(root, comments);
  return document.toString({
    lineWidth: 0,
    singleQuote: true,
    indentSeq: true,
    flowCollectionPadding: true,
  });
}

/** The same, formatted as the repository formats it. */
export async function formattedYaml(text: string): Promise<string> {
  return (await formatted('spec.yaml', text)) ?? text;
}

function written(entity: EntityContent): Content {
  return Object.fromEntries(
    Object.entries(entity).filter(([, part]) => {
      if (Array.isArray(part)) return part.length > 0;
      return typeof part !== 'object' || part === null || Object.keys(part).length > 0;
    }),
  );
}

function layOut(root: YAMLMap, comments: Readonly<Record<string, string>>): void {
  for (const { key, value } of root.items as Pair<Scalar<string>, Node | null>[]) {
    if (key.value !== 'spec' && key.value !== 'app') key.spaceBefore = true;
    if (key.value === 'app') setFlow(value);
    if (!isMap(value) || key.value === 'app') continue;
    for (const [index, entry] of (value.items as Pair<Scalar<string>, Node | null>[]).entries()) {
      if (key.value !== 'entities') continue;
      if (index > 0) entry.key.spaceBefore = true;
      const comment = comments[entry.key.value];
      if (comment !== undefined) entry.key.commentBefore = commentOf(comment);
    }
  }
  visit(root, {
    Map: (_, node, path) => {
      // Top level, an entity, its fields: those are read as blocks.
      if (path.length < 4) return undefined;
      if (isShort(node, path)) {
        setFlow(node);
        return visit.SKIP;
      }
      return undefined;
    },
    Seq: (_, node, path) => {
      if (!isShort(node, path) || node.items.some((item) => isMap(item))) return undefined;
      setFlow(node);
      return visit.SKIP;
    },
  });
}

function commentOf(text: string): string {
  const lines = text
    .replaceAll(/[^\P{Cc}\n]/gu, ' ')
    .trim()
    .split('\n');
  return lines.map((line) => ` ${line.trim()}`).join('\n');
}

/** Whether it fits on the line of its key. */
function isShort(node: Node, path: readonly unknown[]): boolean {
  const parents = path.filter((each) => isPair(each));
  const { key } = (parents.at(-1) ?? {}) as { key?: unknown };
  const text = JSON.stringify(node, (_, value: unknown) =>
    typeof value === 'bigint' ? String(value) : value,
  );
  const flow = text.replaceAll(/"(\w+)":/g, '$1: ').replaceAll(/,(?=\S)/g, ', ');
  return 2 * parents.length + String(key).length + flow.length + 4 <= widest;
}

function setFlow(node: Node | null): void {
  if (isMap(node) || isSeq(node)) node.flow = true;
}
