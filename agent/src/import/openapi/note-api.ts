import type { Note } from '../foreign-schema.ts';
import type { Node } from './document.ts';
import type { Operation } from './resources.ts';
import { plainOf } from './shape.ts';

/** What of a document is no record: each kind of it is named once. */
const beside: readonly (readonly [key: string, what: string, instead: string])[] = [
  ['servers', 'the addresses of servers', 'nothing'],
  ['security', 'how a request is signed in', 'what the platform has: sessions and API keys'],
  ['webhooks', 'webhooks', 'nothing: an entity has those of its own'],
  ['externalDocs', 'links to documents', 'nothing'],
];
const ofProperties: readonly (readonly [key: string, what: string, instead: string])[] = [
  ['readOnly', 'a value that only the server writes', 'a field that people write'],
  ['writeOnly', 'a value that is never sent back', 'a field that people read'],
  ['deprecated', 'a value that is no longer wanted', 'a field as any other'],
  ['discriminator', 'a discriminator', 'nothing'],
  ['xml', 'how it is written in XML', 'nothing'],
];

/** Adds what the document says beside its records. */
export function noteApi(root: Node, others: readonly Operation[], notes: Note[]): void {
  const add = (place: string, what: string, instead: string) =>
    notes.push({ element: '', place, aspect: 'object', what, instead });
  for (const { what, node, instead } of others) add(node.line, what, instead);
  for (const [key, what, instead] of beside) {
    const node = root.child(key);
    if (node !== null) add(node.line, what, instead);
  }
  for (const key of ['securitySchemes', 'callbacks', 'links']) {
    const node = root.child('components')?.child(key) ?? null;
    if (node !== null) add(node.line, key, 'nothing: the platform has its own ways');
  }
}

/** Adds what is said of a property that a field has no word for. */
export function noteProperty(
  property: Node,
  { table, column, place }: { table: string; column: string; place: string },
  notes: Note[],
): void {
  const { node } = plainOf(property);
  const element = `${table}.${column}`;
  const isMade = ['created_at', 'updated_at', 'deleted_at'].includes(column);
  for (const [key, what, instead] of ofProperties) {
    if (isMade && key === 'readOnly') continue;
    const is = [property, node].some((each) => each.has(key) && each.child(key)?.value !== false);
    if (is) notes.push({ element, place, aspect: 'object', what, instead });
  }
}
