import { fieldOf, type RecordDefinition, type RecordField } from './definition.ts';

/** What of a list is shown, kept in the address so that it can be shared and the back button works. */
export interface RecordView {
  readonly search: string;
  /** A field, with a minus before it for descending. */
  readonly sort: string;
  readonly trash: boolean;
  /** By the names the api has for them: `status`, `dueAtFrom`. Those that are not set are absent. */
  readonly filters: Readonly<Record<string, string>>;
}

/** The longest search the api takes, in characters. */
export const maximumSearchLength = 200;

/** Rows per page: enough to fill a tall screen and the next one. */
export const pageSize = 50;

const ranged: readonly RecordField['kind'][] = [
  'date',
  'time',
  'datetime',
  'int',
  'bigint',
  'decimal',
  'money',
];

/** What the api calls the filters of a field: one, or both ends of a range. */
export function filterNames({ name, kind }: RecordField): string[] {
  return ranged.includes(kind) ? [`${name}From`, `${name}To`] : [name];
}

export function sortsOf(definition: RecordDefinition): string[] {
  return (definition.list?.sorts ?? []).map((sort) => sort.replace(/^-/, ''));
}

function defaultSort(definition: RecordDefinition): string {
  return definition.list?.sorts[0] ?? '';
}

function knownFilters(definition: RecordDefinition): string[] {
  return (definition.list?.filters ?? []).flatMap((name) => {
    const field = fieldOf(definition, name);
    return field === undefined ? [] : filterNames(field);
  });
}

/** Reads the view from an address. What it does not understand counts as not being there. */
export function readView(
  definition: RecordDefinition,
  address: Pick<URLSearchParams, 'get'>,
): RecordView {
  const sort = address.get('sort') ?? '';
  const entries = knownFilters(definition).flatMap((name) => {
    const value = address.get(name) ?? '';
    return value === '' ? [] : [[name, value] as const];
  });
  return {
    search: definition.list?.search === true ? normalizeSearch(address.get('q') ?? '') : '',
    sort: sortsOf(definition).includes(sort.replace(/^-/, '')) ? sort : defaultSort(definition),
    trash: definition.softDelete === true && address.get('trash') === 'true',
    filters: Object.fromEntries(entries),
  };
}

/** The address of a view: only what differs from the default, so that equal views have equal addresses. */
export function writeView(definition: RecordDefinition, view: RecordView): string {
  const address = new URLSearchParams();
  if (view.search !== '') address.set('q', view.search);
  if (view.sort !== defaultSort(definition)) address.set('sort', view.sort);
  if (view.trash) address.set('trash', 'true');
  for (const name of knownFilters(definition)) {
    const value = view.filters[name];
    if (value !== undefined) address.set(name, value);
  }
  return address.toString();
}

/** The api's query for the first page of a view, or for the page after `cursor`. */
export function queryOf(view: RecordView, cursor: string | null = null): URLSearchParams {
  const query = filterOf(view, new URLSearchParams({ limit: String(pageSize) }));
  if (cursor !== null) query.set('cursor', cursor);
  return query;
}

/** What the api has to know of a view to find all its records, in their order. */
export function filterOf(view: RecordView, query = new URLSearchParams()): URLSearchParams {
  if (view.sort !== '') query.set('sort', view.sort);
  if (view.search !== '') query.set('q', view.search);
  if (view.trash) query.set('trash', 'true');
  for (const [name, value] of Object.entries(view.filters)) query.set(name, value);
  return query;
}

/** The view with these filters set; an empty one is taken away. */
export function withFilters(
  view: RecordView,
  changes: Readonly<Record<string, string>>,
): RecordView {
  const filters = Object.entries({ ...view.filters, ...changes }).filter(
    ([, value]) => value !== '',
  );
  return { ...view, filters: Object.fromEntries(filters) };
}

export function isNarrowed(view: RecordView): boolean {
  return view.search !== '' || Object.keys(view.filters).length > 0;
}

/** The api trims a search and refuses one of nothing: so does the address. */
export function normalizeSearch(search: string): string {
  return search.trim().slice(0, maximumSearchLength).trim();
}

/** One value of an address, where it has several of a name. */
export function firstOf(value: string | string[] | undefined): string | null {
  return (Array.isArray(value) ? value[0] : value) ?? null;
}
