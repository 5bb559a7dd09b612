import {
  fieldOf,
  type FieldOf,
  type RecordAccess,
  type RecordData,
  type RecordDefinition,
  type RecordOption,
} from './definition.ts';
import { mayDo, textOf } from './record.ts';
import { queryOf, type RecordView } from './record-view.ts';

/** Cards that a column begins with, and how many it goes on with. */
export const columnSize = 20;

/** One way to get a record from its column into another. */
export type CardMove =
  | { readonly kind: 'transition'; readonly name: string }
  | { readonly kind: 'change'; readonly body: Readonly<Record<string, string>> };

/** The field whose values are the columns; undefined where there is no such board for this person. */
export function columnField(definition: RecordDefinition, by: string): FieldOf<'enum'> | undefined {
  const isBoard = definition.views?.some((view) => view.kind === 'kanban' && view.by === by);
  const field = fieldOf(definition, by);
  return isBoard === true && field?.kind === 'enum' ? field : undefined;
}

/** The kind of record as another view of its list has it: no trash, no order, no filter by what the view is by. */
export function viewDefinition(definition: RecordDefinition, by: string): RecordDefinition {
  const { list } = definition;
  const filters = (list?.filters ?? []).filter((name) => name !== by);
  return {
    ...definition,
    softDelete: false,
    ...(list && { list: { ...list, filters, sorts: [], bulk: [] } }),
  };
}

export function columnOf(record: RecordData, by: string): string {
  return textOf(record[by]);
}

/** How this person gets the record into a column; null where they cannot. */
export function moveTo(
  definition: RecordDefinition,
  by: string,
  record: RecordData,
  to: string,
  may: RecordAccess,
): CardMove | null {
  const from = columnOf(record, by);
  if (from === to) return null;
  if (definition.workflow?.field === by) {
    const transition = definition.workflow.transitions.find(
      (each) => each.from.includes(from) && each.to === to && mayDo(record, each.name, may),
    );
    return transition === undefined ? null : { kind: 'transition', name: transition.name };
  }
  const isOpen = fieldOf(definition, by)?.readOnly !== true && mayDo(record, 'update', may);
  return isOpen ? { kind: 'change', body: { [by]: to } } : null;
}

/** Whether some way leads from one column to the other, for whomever. */
export function leadsTo({ workflow }: RecordDefinition, by: string, from: string, to: string) {
  return (
    workflow?.field !== by ||
    workflow.transitions.some((each) => each.from.includes(from) && each.to === to)
  );
}

/** The api's query for the next cards of a column. */
export function columnQuery(
  view: RecordView,
  by: string,
  { value }: RecordOption,
  cursor: string | null = null,
): URLSearchParams {
  const query = queryOf(view, cursor);
  query.set('limit', String(columnSize));
  query.set(by, value);
  return query;
}

/** The api's query for how many cards each column has. */
export function countQuery(view: RecordView, by: string): URLSearchParams {
  const query = queryOf(view);
  for (const name of ['limit', 'sort', 'trash']) query.delete(name);
  query.set('by', by);
  return query;
}

/** The cards of a column: those that have just been moved into it, then what is loaded and has not been moved away. */
export function cardsIn(
  by: string,
  column: string,
  loaded: readonly RecordData[],
  moved: ReadonlyMap<string, RecordData>,
): RecordData[] {
  const arrived = [...moved.values()].filter((record) => columnOf(record, by) === column);
  return [...arrived.reverse(), ...loaded.filter(({ id }) => !moved.has(id))];
}
