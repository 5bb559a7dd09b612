import type { Entity, Field, Relation } from '../../model/index.ts';

const wide: readonly Field['type']['kind'][] = ['text', 'richtext', 'json', 'list', 'position'];
const unsorted: readonly Field['type']['kind'][] = [
  'json',
  'list',
  'richtext',
  'text',
  'money',
  'position',
];
const stamps = ['createdAt', 'updatedAt'];

/** The names that each part of a page may hold, and those it holds unless the spec says otherwise. */
export const entityHas = {
  columns: (entity: Entity) => [
    ...entity.fields.filter(({ type }) => type.kind !== 'position').map(({ name }) => name),
    ...entity.relations.filter(isShown).map(({ name }) => name),
    ...stamps,
    'createdBy',
  ],
  usualColumns: (entity: Entity) => {
    const narrow = entity.fields
      .filter(({ type }) => !wide.includes(type.kind))
      .map(({ name }) => name);
    const parents = entity.relations
      .filter(({ kind }) => kind === 'belongsTo')
      .map(({ name }) => name);
    const display = entity.display === 'id' ? [] : [entity.display];
    const columns = [...display, ...narrow.slice(0, 4), ...parents.slice(0, 2), 'createdAt'];
    return [...new Set(columns)];
  },
  filters: (entity: Entity) => [
    ...entity.fields.filter(isFiltered).map(({ name }) => name),
    ...entity.relations.filter(isShown).map(({ name }) => name),
    ...stamps,
    'createdBy',
  ],
  usualFilters: (entity: Entity) => [
    ...entity.fields
      .filter(({ type }) => ['enum', 'boolean'].includes(type.kind))
      .map(({ name }) => name),
    ...entity.relations.filter(isShown).map(({ name }) => name),
  ],
  sorts: (entity: Entity) => [
    ...(entity.ordered ? ['position'] : []),
    ...entity.fields.filter(({ type }) => !unsorted.includes(type.kind)).map(({ name }) => name),
    ...stamps,
  ],
  usualSorts: (entity: Entity) => {
    const first = entity.ordered ? ['position'] : [];
    const sortable = entityHas.sorts(entity);
    const display = sortable.includes(entity.display) ? [entity.display] : [];
    const dates = entity.fields.filter(({ type }) => ['date', 'datetime'].includes(type.kind));
    return [...first, '-createdAt', ...display, ...dates.map(({ name }) => name)];
  },
  bulk: (entity: Entity) => [
    ...entityHas.usualBulk(entity),
    ...(entity.access.update === null
      ? []
      : entity.fields.filter(isSetInBulk).map(({ name }) => name)),
  ],
  usualBulk: (entity: Entity) => {
    const transitions = entity.workflow?.transitions.map(({ name }) => name) ?? [];
    if (entity.access.delete === null) return transitions;
    return [...transitions, 'delete', ...(entity.softDelete === null ? [] : ['restore'])];
  },
  sections: (entity: Entity) => [
    ...entity.relations.filter(({ kind }) => kind !== 'belongsTo').map(({ name }) => name),
    ...(entity.audit ? ['history'] : []),
  ],
  fields: (entity: Entity) => [
    ...entity.fields.filter((field) => isWritten(entity, field)).map(({ name }) => name),
    ...entity.relations.filter(isShown).map(({ name }) => name),
  ],
  search: ({ fields }: Entity) => fields.some(({ search }) => search !== null),
  form: ({ access }: Entity) => access.create !== null || access.update !== null,
};

function isShown({ kind }: Relation): boolean {
  return kind === 'belongsTo' || kind === 'manyToMany';
}

function isWritten({ workflow }: Entity, { name, type, computed }: Field): boolean {
  return (
    computed === null &&
    type.kind !== 'sequence' &&
    type.kind !== 'position' &&
    name !== workflow?.field
  );
}

function isFiltered({ type }: Field): boolean {
  return !['json', 'richtext', 'text', 'position', 'money'].includes(type.kind);
}

function isSetInBulk({ type, computed, immutable, access }: Field): boolean {
  const isSwitch = type.kind === 'enum' || type.kind === 'boolean';
  return isSwitch && computed === null && !immutable && access.write?.roles.length !== 0;
}
