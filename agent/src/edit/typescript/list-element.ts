import type { Edit } from '../../emit/emitter.ts';
import { EditRefused } from '../edit-refused.ts';
import { placeOf } from '../place.ts';
import { insertElement, type List, listOf, removeElement } from './list.ts';
import { locate, nameOfPlace, type Place } from './locate.ts';
import { essence, parse, typescript } from './source.ts';

export interface ListElement {
  readonly path: string;
  readonly in: Place;
  /** As TypeScript: `'TODO.NOT_FOUND'` with its quotes, `TodosModule`, `{ name: 'todos' }`. */
  readonly element: string;
  /** Elements that it comes after where they are there: the last one present counts. */
  readonly after?: readonly string[];
}

/** One element of an array: in order where the array is in order, else last. */
export function listElement(edit: ListElement): Edit {
  const { path, in: place, element, after = [] } = edit;
  const what = `${element} in ${nameOfPlace(place)}`;
  const read = (text: string) => arrayAt(path, text, place);
  return {
    path,
    what,
    inserts: element,
    ensure(text) {
      const list = read(text);
      if (list === undefined) {
        throw new EditRefused(path, `there is no array ${nameOfPlace(place)}`, `add ${what}`);
      }
      const keys = keysOf(list);
      if (keys.includes(essence(element))) return text;
      const index = placeOf(keys, essence(element), after.map(essence));
      return insertElement(list, index, element);
    },
    retract(text) {
      const list = read(text);
      const node = list?.nodes[keysOf(list).indexOf(essence(element))];
      return list === undefined || node === undefined ? text : removeElement(list, node);
    },
  };
}

function keysOf({ source, nodes }: List): string[] {
  return nodes.map((node) => essence(node.getText(source)));
}

function arrayAt(path: string, text: string, place: Place): List | undefined {
  const source = parse(path, text);
  const array = locate(source, place);
  if (array === undefined || !typescript().isArrayLiteralExpression(array)) return undefined;
  return listOf(source, array, array.elements);
}
