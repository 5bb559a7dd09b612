import { filterFields, listSorts } from '../../database/list-sorts.ts';
import type { App, BelongsTo, Entity, Field } from '../../model/index.ts';
import { enumsOf, homeOf } from '../parts/enums.ts';
import {
  bulkActions,
  canActions,
  canCreate,
  canExport,
  canUpdate,
  hasBulk,
  hasTrash,
  isEveryone,
  isNullable,
  ownedLinks,
  references,
  shownFields,
  words,
  writableFields,
} from '../parts/fields.ts';
import { type Catalog, importsFor, quoted } from '../parts/imports.ts';
import { calendarsOf, hasSummary } from '../parts/summary.ts';
import { isReadAsWritten, readSchema, whenLeftOut, writtenSchema } from './schemas.ts';
import { calendarLines, summaryLines } from './view-queries.ts';

const catalog: Catalog = {
  zod: ['z'],
  './common.ts': [
    'Id',
    'lineOfText',
    'PageQuery',
    'pageOf',
    'paragraphsOfText',
    'QueryFlag',
    'Timestamp',
  ],
  './records.ts': [
    'anyOf',
    'Author',
    'BulkIds',
    'calendarRange',
    'canOf',
    'csvOf',
    'Ids',
    'isCalendarRange',
    'isChange',
    'Position',
    'QueryNumber',
    'rangeOf',
    'Reference',
    'SearchText',
    'SummaryPeriod',
    'TimeZone',
    'Version',
  ],
  './values.ts': [
    'between',
    'bigint',
    'collapseBlanks',
    'Color',
    'decimal',
    'Decimal',
    'duration',
    'Duration',
    'Email',
    'Json',
    'LocalDate',
    'LocalTime',
    'Money',
    'money',
    'Phone',
    'Slug',
    'Url',
  ],
};
const taken = new Set(Object.values(catalog).flat());

/** The contract of an entity: what goes over the wire, once, for api, bff, web and OpenAPI. */
export function contractFile(entity: Entity, app: App): string {
  const body = [
    ...enumLines(entity, app),
    ...constants(entity),
    recordLines(entity),
    ...(canCreate(entity) ? [createLines(entity)] : []),
    ...(canUpdate(entity) ? [updateLines(entity)] : []),
    queryLines(entity, app),
    ...(canExport(entity) ? [exportLines(entity)] : []),
    ...(hasSummary(entity, app) ? [summaryLines(entity)] : []),
    ...(calendarsOf(entity, app).length > 0 ? [calendarLines(entity, app)] : []),
    pageLines(entity),
    ...(hasBulk(entity) ? [bulkLines(entity)] : []),
  ].join('\n\n');
  const enums = Object.fromEntries(
    enumsOf(entity, app)
      .flatMap((each) => {
        const home = homeOf(each, app);
        return home === undefined || home === entity
          ? []
          : [[`./${home.names.kebabPlural}.ts`, each.name] as const];
      })
      .reduce(
        (modules, [from, name]) => modules.set(from, [...(modules.get(from) ?? []), name]),
        new Map<string, string[]>(),
      ),
  );
  return `${importsFor(body, { ...catalog, ...enums })}\n\n${body}\n`;
}

function enumLines(entity: Entity, app: App): string[] {
  return enumsOf(entity, app)
    .filter((each) => homeOf(each, app) === entity)
    .map(({ name, values }) => {
      const list = values.map((value) => quoted(value.name)).join(', ');
      return `export const ${name} = z.enum([${list}]);\n${inferred(name)}`;
    });
}

/** What records, what makes them and what changes them say alike; none that nobody says. */
function constants(entity: Entity): string[] {
  const isWritten = ({ immutable }: { readonly immutable: boolean }) =>
    canCreate(entity) || (canUpdate(entity) && !immutable);
  const lines = [
    ...writableFields(entity)
      .filter((field) => field.type.kind !== 'position')
      .filter((field) => isWritten(field) || isReadAsWritten(field))
      .map(
        (field) =>
          `const ${constant(field)} = ${writtenSchema(field)}${isNullable(field) ? '.nullable()' : ''};`,
      ),
    ...references(entity)
      .filter(isWritten)
      .map(
        (relation) => `const ${relation.idField} = Id${relation.required ? '' : '.nullable()'};`,
      ),
    ...ownedLinks(entity)
      .filter(() => isWritten({ immutable: false }))
      .map(({ idsField }) => `const ${idsField} = z.array(Id).max(100);`),
  ];
  return lines.length === 0 ? [] : [lines.join('\n')];
}

/** A field whose name is that of a helper has a constant of another. */
function constant({ name }: Field): string {
  return taken.has(name) ? `${name}Field` : name;
}

function member(name: string, value: string): string {
  return name === value ? `${name},` : `${name}: ${value},`;
}

function recordLines(entity: Entity): string {
  const { pascal } = entity.names;
  const writable = writableFields(entity);
  const actions = canActions(entity);
  const fields = shownFields(entity).map((field) => {
    const isWritten = isReadAsWritten(field) && writable.includes(field);
    const schema = isWritten ? constant(field) : readSchema(field);
    return member(field.name, schema + (isEveryone(field.access.read) ? '' : '.optional()'));
  });
  return `export const ${pascal} = z.object({
  id: Id,
  ${[
    ...fields,
    ...references(entity).map(({ name }) => `${name}: Reference.nullable(),`),
    ...ownedLinks(entity).map(({ name }) => `${name}: z.array(Reference),`),
    'createdBy: Author.nullable(),',
    'createdAt: Timestamp,',
    'updatedAt: Timestamp,',
    'version: Version,',
    ...(actions.length > 0 ? [`can: canOf(${actions.map(quoted).join(', ')}),`] : []),
  ].join('\n  ')}
});
${inferred(pascal)}`;
}

function createLines(entity: Entity): string {
  const { pascal, kebab } = entity.names;
  const note = entity.ordered
    ? `/** A new ${words(kebab)} stands first unless \`position\` says otherwise. */\n`
    : '';
  const fields = writableFields(entity).map((field) =>
    field.type.kind === 'position'
      ? 'position: Position.optional(),'
      : member(field.name, constant(field) + whenLeftOut(field)),
  );
  return `${note}export const Create${pascal} = z.strictObject({
  ${[
    ...fields,
    ...references(entity).map((relation) =>
      member(relation.idField, relation.idField + referenceLeftOut(relation)),
    ),
    ...ownedLinks(entity).map(({ idsField }) => `${idsField}: ${idsField}.default([]),`),
  ].join('\n  ')}
});
${inferred(`Create${pascal}`)}`;
}

function referenceLeftOut({ required, defaultsToUser }: BelongsTo): string {
  if (defaultsToUser) return '.optional()';
  return required ? '' : '.default(null)';
}

/** Fields and relations that can change after a record was made. */
function updateLines(entity: Entity): string {
  const { pascal } = entity.names;
  const fields = writableFields(entity)
    .filter(({ immutable }) => !immutable)
    .map((field) =>
      field.type.kind === 'position'
        ? 'position: Position.optional(),'
        : `${field.name}: ${constant(field)}.optional(),`,
    );
  return `export const Update${pascal} = z
  .strictObject({
    ${[
      ...fields,
      ...references(entity)
        .filter(({ immutable }) => !immutable)
        .map(({ idField }) => `${idField}: ${idField}.optional(),`),
      ...ownedLinks(entity).map(({ idsField }) => `${idsField}: ${idsField}.optional(),`),
    ].join('\n    ')}
  })
  .refine(isChange, 'name at least one field');
${inferred(`Update${pascal}`)}`;
}

function queryLines(entity: Entity, app: App): string {
  const { pascal, camel } = entity.names;
  const [first = '-createdAt', ...rest] = listSorts(entity, app);
  const sorts = [first, ...rest]
    .map((sort) => sort.replace(/^-/, ''))
    .filter((name, index, all) => all.indexOf(name) === index)
    .flatMap((name) => [quoted(name), quoted(`-${name}`)]);
  const searched = shownFields(entity).filter(({ search }) => search !== null);
  const notes = [
    ...(searched.length > 0 ? [`\`q\` searches ${listed(searched.map(({ name }) => name))}`] : []),
    ...(hasTrash(entity) ? ['`trash` lists what was deleted'] : []),
    'a minus before the sort field means descending',
  ];
  return `export const ${camel}Sorts = [${sorts.join(', ')}] as const;

/** ${capitalize(notes.join('; '))}. */
export const ${pascal}Query = PageQuery.extend({
  ${[
    ...shownFields(entity).flatMap((field) => fieldFilters(field, entity, app)),
    ...references(entity).map(({ name }) => `${name}: Ids.optional(),`),
    ...ownedLinks(entity).map(({ name }) => `${name}: Ids.optional(),`),
    ...(searched.length > 0 ? ['q: SearchText.optional(),'] : []),
    ...(hasTrash(entity) ? ['trash: QueryFlag.optional(),'] : []),
    `sort: z.enum(${camel}Sorts).default(${quoted(first)}),`,
  ].join('\n  ')}
});
${inferred(`${pascal}Query`)}`;
}

/** Switches and enumerations always, and whatever else a page filters by. */
function fieldFilters(field: Field, entity: Entity, app: App): string[] {
  const { name, type } = field;
  if (type.kind === 'boolean') return [`${name}: QueryFlag.optional(),`];
  if (type.kind === 'enum') return [`${name}: anyOf(${type.enum}).optional(),`];
  if (!filterFields(entity, app).includes(name)) return [];
  const range = ranges[type.kind];
  if (range !== undefined) return [`...rangeOf(${quoted(name)}, ${range}),`];
  if (type.kind === 'uuid') return [`${name}: Ids.optional(),`];
  return ['list', 'json', 'richtext', 'text', 'duration'].includes(type.kind)
    ? []
    : [`${name}: SearchText.optional(),`];
}

const ranges: Partial<Record<Field['type']['kind'], string>> = {
  int: 'QueryNumber',
  bigint: 'bigint()',
  decimal: 'Decimal',
  money: 'Decimal',
  date: 'LocalDate',
  time: 'LocalTime',
  datetime: 'Timestamp',
};

/** Amounts in two columns, other records by name and by id. */
function exportLines(entity: Entity): string {
  const { pascal } = entity.names;
  const columns = [
    'id',
    ...shownFields(entity).flatMap(({ name, type }) =>
      type.kind === 'money' ? [name, `${name}Currency`] : [name],
    ),
    ...references(entity).flatMap(({ name, idField }) => [name, idField]),
    ...ownedLinks(entity).map(({ name }) => name),
    'createdBy',
    'createdAt',
    'updatedAt',
  ];
  return `/** The whole of a list as a file, and of which columns. */
export const ${pascal}Export = ${pascal}Query.omit({ cursor: true, limit: true }).extend(csvOf(${columns.map(quoted).join(', ')}));
${inferred(`${pascal}Export`)}`;
}

function pageLines(entity: Entity): string {
  const { pascal } = entity.names;
  return `export const ${pascal}Page = pageOf(${pascal});\n${inferred(`${pascal}Page`)}`;
}

function bulkLines(entity: Entity): string {
  const { pascal, pascalPlural, kebabPlural } = entity.names;
  const actions = bulkActions(entity);
  const alternatives = [
    ...(canUpdate(entity)
      ? [`z.strictObject({ action: z.literal('update'), ids: BulkIds, change: Update${pascal} }),`]
      : []),
    ...(actions.length > 0
      ? [`z.strictObject({ action: z.enum([${actions.map(quoted).join(', ')}]), ids: BulkIds }),`]
      : []),
  ];
  return `export const Bulk${pascalPlural} = z.discriminatedUnion('action', [
  ${alternatives.join('\n  ')}
]);
${inferred(`Bulk${pascalPlural}`)}

/** The ${words(kebabPlural)} that changed, as they are now. */
export const Bulk${pascalPlural}Result = z.object({ items: z.array(${pascal}) });
${inferred(`Bulk${pascalPlural}Result`)}`;
}

function inferred(name: string): string {
  return `export type ${name} = z.infer<typeof ${name}>;`;
}

/** `title, description and notes`. */
export function listed(names: readonly string[]): string {
  if (names.length < 2) return names.join('');
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
}

function capitalize(text: string): string {
  return text.startsWith('`') ? text : text.charAt(0).toUpperCase() + text.slice(1);
}
