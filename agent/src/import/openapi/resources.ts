import { singular } from '../../language/names/index.ts';
import { wordsOf } from '../names/words.ts';
import type { Node } from './document.ts';
import { plainOf, type Shapes, typesOf } from './shape.ts';

/** What a path of the API is about: `/pets`, `/pets/{petId}`. */
interface Resource {
  readonly name: string;
  readonly schema: Node;
  /** What is sent to make or change one, where that is another schema. */
  readonly written: readonly Node[];
  /** The property that its path names it by. */
  readonly key: string | null;
}

export interface Operation {
  readonly what: string;
  readonly node: Node;
  readonly instead: string;
}

interface Paths {
  readonly resources: readonly Resource[];
  /** What is neither list, read, create, change nor delete. */
  readonly others: readonly Operation[];
}

const methods = ['get', 'post', 'put', 'patch', 'delete', 'head', 'options', 'trace', 'query'];
const ofItem = new Set(['get', 'put', 'patch', 'delete', 'head', 'options']);
const ofList = new Set(['get', 'post', 'head', 'options']);
const action = 'nothing: an action, which is yours to write';

/** The resources of an API, by what its paths return and take. */
export function readPaths(root: Node, shapes: Shapes): Paths {
  const paths = (root.child('paths')?.entries() ?? []).map(
    ([path, node]) => [path, node.resolved()] as const,
  );
  const found = new Map<string, Resource>();
  const bases = new Map<string, string>();
  const others: Operation[] = [];
  const collections = new Set(paths.map(([path]) => baseOf(path)));
  // The shortest path of a resource is its own; others narrow it.
  for (const base of [...collections].toSorted((one, two) => one.length - two.length)) {
    const own = paths.filter(([path]) => baseOf(path) === base);
    const resource = resourceOf(base, own, shapes);
    const known = resource === null ? undefined : bases.get(resource.schema.id);
    if (resource !== null && known === undefined) {
      found.set(resource.schema.id, resource);
      bases.set(resource.schema.id, base);
    }
    for (const [path, item] of own) {
      const usual = path === base ? ofList : ofItem;
      for (const [method, node] of item.entries()) {
        if (!methods.includes(method)) continue;
        const what = `${method.toUpperCase()} ${path}`;
        if (resource === null || !usual.has(method)) others.push({ what, node, instead: action });
        else if (known !== undefined)
          others.push({ what, node, instead: `the routes of ${known}, with a filter` });
      }
    }
  }
  return { resources: [...found.values()], others };
}

/** `/pets/{petId}` is of `/pets`. */
function baseOf(path: string): string {
  return path.replace(/\/\{[^/]*\}\/?$/, '').replace(/(?<=.)\/$/, '') || '/';
}

function resourceOf(
  base: string,
  own: readonly (readonly [path: string, item: Node])[],
  shapes: Shapes,
): Resource | null {
  const item = own.find(([path]) => baseOf(path) !== path && path.includes('{'));
  const list = own.find(([path]) => path === base);
  const read = item?.[1].child('get') ?? null;
  const listed = list?.[1].child('get') ?? null;
  const made = list?.[1].child('post') ?? null;
  const changed = [item?.[1].child('put'), item?.[1].child('patch')];
  const written = [made, ...changed].flatMap((each) => bodyOf(each ?? null, shapes));
  const fromList = responseOf(listed, shapes, true);
  const answered = responseOf(made, shapes, false);
  const isRecord = answered !== null && shapes.of(answered).properties.has('id');
  // What is only sent somewhere is an action, unless it is kept and has an id.
  const sent = item !== undefined || isRecord ? (answered ?? written[0] ?? null) : null;
  const schema = responseOf(read, shapes, false) ?? fromList ?? sent;
  if (schema === null) return null;
  const parameter = /\{([^/}]*)\}\/?$/.exec(item?.[0] ?? '')?.[1] ?? null;
  const { properties } = shapes.of(schema);
  return {
    name: nameOf(schema) ?? singular(wordsOf(base.split('/').at(-1) ?? '').join(' ')),
    schema,
    written: written.filter(({ id }) => id !== schema.id),
    key: parameter !== null && properties.has(parameter) ? parameter : null,
  };
}

/** The name of a schema among the components. */
export function nameOf({ path }: Node): string | null {
  const isComponent = path.length === 3 && path[1] === 'schemas';
  return isComponent || path.length === 1 ? String(path.at(-1)) : null;
}

function bodyOf(operation: Node | null, shapes: Shapes): Node[] {
  const content = operation?.child('requestBody')?.resolved().child('content') ?? null;
  const schema = contentSchema(content);
  const found = schema === null ? null : itemOf(schema, shapes, false);
  return found === null ? [] : [found];
}

function responseOf(operation: Node | null, shapes: Shapes, isList: boolean): Node | null {
  const responses = operation?.child('responses')?.entries() ?? [];
  const fine = responses.find(([code]) => code.startsWith('2')) ?? null;
  const content = fine?.[1].resolved().child('content') ?? null;
  const schema = contentSchema(content);
  return schema === null ? null : itemOf(schema, shapes, isList);
}

function contentSchema(content: Node | null): Node | null {
  const types = content?.entries() ?? [];
  const json = types.find(([type]) => type.includes('json')) ?? types[0];
  return json?.[1].child('schema') ?? null;
}

/** The object that is meant: itself, one of a list, or what an envelope holds. */
function itemOf(from: Node, shapes: Shapes, isList: boolean, depth = 0): Node | null {
  const { node } = plainOf(from);
  if (depth > 5) return null;
  if (typesOf(node).includes('array')) {
    const items = node.child('items');
    return items === null ? null : itemOf(items, shapes, false, depth + 1);
  }
  const { properties } = shapes.of(node);
  if (properties.size === 0) return null;
  if (properties.has('id')) return node;
  const lists = [...properties.values()].filter((each) => isListOfObjects(each, shapes));
  const [only, second] = lists;
  const data = properties.get('data');
  if (isList && only !== undefined && second === undefined) {
    return itemOf(only, shapes, false, depth + 1);
  }
  if (data !== undefined && properties.size <= 4) return itemOf(data, shapes, isList, depth + 1);
  return isList ? null : node;
}

function isListOfObjects(property: Node, shapes: Shapes): boolean {
  const { node } = plainOf(property);
  const items = typesOf(node).includes('array') ? node.child('items') : null;
  return items !== null && shapes.of(plainOf(items).node).properties.size > 0;
}
