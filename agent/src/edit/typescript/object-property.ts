import type { ObjectLiteralElement } from 'typescript';
import type { Edit } from '../../emit/emitter.ts';
import { EditRefused } from '../edit-refused.ts';
import { placeOf } from '../place.ts';
import { insertElement, type List, listOf, removeElement } from './list.ts';
import { locate, memberName, nameOfPlace, type Place } from './locate.ts';
import { essence, parse, typescript } from './source.ts';

export interface ObjectProperty {
  readonly path: string;
  readonly in: Place;
  /** Without quotes: `todo:read`. */
  readonly key: string;
  /** As TypeScript, or as JSON in a JSON file. */
  readonly value: string;
  /** Keys that it comes after where they are there: the last one present counts. */
  readonly after?: readonly string[];
}

/** One member of an object: in order where the members are in order, beside its group, else last. */
export function objectProperty(edit: ObjectProperty): Edit {
  const { path, in: place, key, value, after = [] } = edit;
  const what = `${key} in ${nameOfPlace(place)}`;
  const member = memberText(path, key, value);
  return {
    path,
    what,
    inserts: member,
    ensure(text) {
      if (path.endsWith('.json') && !isJson(text)) {
        throw new EditRefused(path, 'the file is not JSON', `mend it, and add ${member}`);
      }
      const list = objectAt(path, text, place);
      if (list === undefined) {
        throw new EditRefused(path, `there is no object ${nameOfPlace(place)}`, `add ${member}`);
      }
      const found = memberOf(list, key);
      if (found !== undefined) {
        if (isSame(list, found, member)) return text;
        throw new EditRefused(path, `${what} is something else already`, `make it ${member}`);
      }
      const keys = list.nodes.map((node) => memberName(node) ?? '');
      return insertElement(list, placeOf(keys, key, after), member);
    },
    retract(text) {
      const list =
        path.endsWith('.json') && !isJson(text) ? undefined : objectAt(path, text, place);
      const found = list && memberOf(list, key);
      return list && found && isSame(list, found, member) ? removeElement(list, found) : text;
    },
  };
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text.replace(/^\uFEFF/, ''));
    return true;
  } catch {
    return false;
  }
}

function memberText(path: string, key: string, value: string): string {
  if (path.endsWith('.json')) return `${JSON.stringify(key)}: ${value}`;
  const name = /^[\p{L}_$][\p{L}\p{N}_$]*$/u.test(key) ? key : `'${key}'`;
  return name === value ? name : `${name}: ${value}`;
}

function memberOf({ nodes }: List, key: string) {
  return nodes.find((node) => memberName(node) === key) as ObjectLiteralElement | undefined;
}

function isSame({ source }: List, node: ObjectLiteralElement, member: string): boolean {
  const unquoted = (text: string) =>
    essence(text).replace(/^'([\p{L}_$][\p{L}\p{N}_$]*)':/u, '$1:');
  return unquoted(node.getText(source)) === unquoted(member);
}

function objectAt(path: string, text: string, place: Place): List | undefined {
  const source = parse(path, text);
  const object = locate(source, place);
  if (object === undefined || !typescript().isObjectLiteralExpression(object)) return undefined;
  return listOf(source, object, object.properties);
}
