import { roles } from '@monorepo/shared-types/roles';
import {
  type AccessRule,
  type App,
  type BelongsTo,
  type Entity,
  type Field,
  type ListView,
  type ManyToMany,
  rolesThatMay,
} from '../../model/index.ts';
import { canExport } from '../parts/fields.ts';
import { childrenOf, screensOf } from '../web/screens.ts';
import { enumOf, shownFields, shownRelations } from '../web/shown-fields.ts';

export function indexTemplate({ names: { camel, kebab } }: Entity): string {
  return `export { ${camel}Record } from './${kebab}-record.ts';\n`;
}

/** What the screens of an entity show, as the records kit of the web takes it. */
export function definitionTemplate(entity: Entity, app: App): string {
  const { camel, camelPlural, kebab, kebabPlural } = entity.names;
  return `
import { getTranslations } from 'next-intl/server';
import type { RecordDefinition } from '@/features/records/index.ts';

/** What the screens of ${kebabPlural.replaceAll('-', ' ')} show, in the language of whoever looks. */
export async function ${camel}Record(): Promise<RecordDefinition> {
  const t = await getTranslations('${camelPlural}.record');
  return {
    noun: '${kebab}',
    route: '${kebabPlural}',
    label: t('label'),
    labelPlural: t('labelPlural'),
    display: '${entity.display}',
    ${entity.softDelete === null ? '' : 'softDelete: true,\n'}fields: [
      ${[
        ...shownFields(entity).map((field) => fieldEntry(field, entity, app)),
        ...shownRelations(entity).map((relation) => relationEntry(relation, app)),
      ].join('\n')}
    ],
    ${[childrenEntry(entity, app), workflowEntry(entity), ...pageEntries(entity, app)]
      .filter((text) => text !== '')
      .join('\n')}
  };
}
`.trimStart();
}

function pageEntries(entity: Entity, app: App): string[] {
  const { list, detail, form } = screensOf(entity, app);
  const { access, audit } = entity;
  return [
    list
      ? `list: { columns: ${texts(list.columns)}, filters: ${texts(list.filters)}, sorts: ${texts(list.sorts)}, search: ${String(list.search)}, bulk: ${texts(list.bulk)}, export: ${String(canExport(entity))} },`
      : '',
    list && list.views.length > 0 ? `views: [${list.views.map(viewEntry).join('\n')}],` : '',
    detail ? `detail: { history: ${String(audit && detail.sections.includes('history'))} },` : '',
    form && (access.create ?? access.update) !== null
      ? `form: { fields: ${texts(form.fields)} },`
      : '',
  ];
}

function viewEntry(view: ListView): string {
  const { kind, by } = view;
  const card = kind === 'kanban' ? [`card: ${texts(view.card)}`] : [];
  return entry([`kind: '${kind}'`, `by: '${by}'`, ...card]);
}

function fieldEntry(field: Field, entity: Entity, app: App): string {
  const { name, type, computed, immutable } = field;
  const isMoved = entity.workflow?.field === name;
  const readOnly = computed !== null || type.kind === 'sequence' || isMoved;
  return entry([
    `name: '${name}'`,
    `kind: '${type.kind}'`,
    `label: t('fields.${name}')`,
    ...(Object.keys(field.help).length > 0 ? [`help: t('help.${name}')`] : []),
    ...optionsOf(field, entity, app),
    ...(readOnly ? ['readOnly: true'] : [...demands(field), ...limits(field)]),
    ...(immutable && !readOnly ? ['immutable: true'] : []),
    ...rolesFor('read', field.access.read),
    ...(readOnly ? [] : rolesFor('write', field.access.write)),
  ]);
}

/** Whether people have to fill it in, and what a new record begins with. */
function demands({ required, default: given, type }: Field): string[] {
  const literal = given?.kind === 'literal' && given.value !== null ? given.value : undefined;
  const mayBeEmpty = literal === '' || type.kind === 'boolean' || type.kind === 'list';
  return [
    ...(required && !mayBeEmpty ? ['required: true'] : []),
    ...(literal === undefined || literal === false ? [] : [`initial: ${valueText(literal)}`]),
    ...(given !== null && literal === undefined && required ? ['filledIn: true'] : []),
  ];
}

function limits({ type, min, max, minLength, maxLength, pattern }: Field): string[] {
  const isNumber = ['int', 'bigint', 'decimal', 'money'].includes(type.kind);
  const isText = ['string', 'text', 'richtext', 'email', 'url', 'phone', 'slug'].includes(
    type.kind,
  );
  const bound = (name: string, value: number | string | null) =>
    value === null ? [] : [`${name}: ${valueText(value)}`];
  return [
    ...(isNumber ? [...bound('min', min), ...bound('max', max)] : []),
    ...(isText
      ? [
          ...bound('minLength', minLength === 1 ? null : minLength),
          ...bound('maxLength', maxLength),
        ]
      : []),
    ...(isText ? bound('pattern', pattern === null ? null : `^(?:${pattern})$`) : []),
    ...(type.kind === 'decimal' && type.scale > 0 && type.scale < 4
      ? bound('scale', type.scale)
      : []),
  ];
}

function optionsOf(field: Field, { workflow }: Entity, app: App): string[] {
  const known = app.enums.find(({ name }) => name === enumOf(field));
  if (known === undefined) return [];
  const open = workflow?.field === field.name ? workflow.states.filter(({ final }) => !final) : [];
  const options = known.values.map(({ name }) => {
    const tone = open.some((state) => state.name === name) ? ", tone: 'accent'" : '';
    return `{ value: '${name}', label: t('values.${field.name}.${name}')${tone} }`;
  });
  return [`options: [${options.join(', ')}]`];
}

function relationEntry(relation: BelongsTo | ManyToMany, app: App): string {
  const target = app.entities.find(({ name }) => name === relation.entity);
  const { name, help } = relation;
  const one = relation.kind === 'belongsTo' ? relation : undefined;
  const searchable = target?.fields.some(({ search }) => search !== null) ?? true;
  return entry([
    `name: '${name}'`,
    `kind: '${one ? 'relation' : 'relations'}'`,
    `label: t('fields.${name}')`,
    ...(Object.keys(help).length > 0 ? [`help: t('help.${name}')`] : []),
    `to: '${target?.names.kebabPlural ?? 'members'}'`,
    `display: '${target?.display ?? 'name'}'`,
    `writeAs: '${relation.kind === 'belongsTo' ? relation.idField : relation.idsField}'`,
    ...(searchable ? ['searchable: true'] : []),
    ...(target && screensOf(target, app).detail ? ['linked: true'] : []),
    ...(one?.required === true ? ['required: true'] : []),
    ...(one?.immutable === true ? ['immutable: true'] : []),
    ...(one?.required === true && one.defaultsToUser ? ['filledIn: true'] : []),
  ]);
}

function rolesFor(action: 'read' | 'write', rule: AccessRule | null): string[] {
  if (rule === null) return [];
  const allowed = rolesThatMay(rule, roles);
  return allowed.length === roles.length ? [] : [`${action}Roles: ${texts(allowed)}`];
}

function childrenEntry(entity: Entity, app: App): string {
  const children = childrenOf(entity, app).map(
    ({ relation, child, by }) =>
      `{ route: '${child.names.kebabPlural}', by: '${by}', label: t('fields.${relation.name}') },`,
  );
  return children.length === 0 ? '' : `children: [${children.join('\n')}],`;
}

function workflowEntry({ workflow }: Entity): string {
  if (workflow === null) return '';
  const transitions = workflow.transitions.map(
    ({ name, from, to }) =>
      `{ name: '${name}', label: t('transitions.${name}'), from: ${texts(from)}, to: '${to}' },`,
  );
  return `workflow: { field: '${workflow.field}', transitions: [${transitions.join('\n')}] },`;
}

function entry(members: readonly string[]): string {
  return `{ ${members.join(', ')} },`;
}

function texts(values: readonly string[]): string {
  return `[${values.map((value) => `'${value}'`).join(', ')}]`;
}

function valueText(value: unknown): string {
  if (typeof value !== 'string') return JSON.stringify(value);
  return `'${value.replaceAll('\\', '\\\\').replaceAll("'", "\\'").replaceAll('\n', '\\n')}'`;
}
