import {
  belongsToOf,
  camelCase,
  foreignKeyColumns,
  isPlatform,
  ownedManyToMany,
  prismaFieldOf,
} from '../../database/index.ts';
import type { App, BelongsTo, Entity, ManyToMany } from '../../model/index.ts';
import type { Line } from './prisma-field.ts';

/** A relation between two models, both sides. */
interface Link {
  readonly from: string;
  readonly to: string;
  readonly field: string;
  readonly inverse: string;
  readonly isOptional: boolean;
  readonly isUnique: boolean;
  readonly fields: readonly string[];
  readonly references: readonly string[];
  readonly onDelete: 'Restrict' | 'Cascade' | 'SetNull';
}

/** `TicketLabels`: the model of the table that joins two. */
export function joinModelName(entity: Entity, relation: ManyToMany): string {
  return entity.names.pascal + relation.name.charAt(0).toUpperCase() + relation.name.slice(1);
}

/** The relations that a model and its join models have to others, in the order of its lines. */
export function linksOf(entity: Entity, app: App): Link[] {
  const { pascal, camelPlural, pascalPlural } = entity.names;
  const system = { from: pascal, isUnique: false, references: ['id'] } as const;
  return [
    ...(entity.scope === 'global'
      ? []
      : [
          {
            ...system,
            to: 'Organization',
            field: 'organization',
            inverse: camelPlural,
            isOptional: false,
            fields: ['tenantId'],
            onDelete: 'Cascade',
          } as const,
        ]),
    {
      ...system,
      to: 'User',
      field: 'createdBy',
      inverse: `created${pascalPlural}`,
      isOptional: true,
      fields: ['createdById'],
      onDelete: 'SetNull',
    },
    ...belongsToOf(entity).map((relation) => linkOf(entity, relation, app)),
    ...ownedManyToMany(entity).flatMap((relation) => joinLinks(entity, relation)),
  ];
}

const actions = { restrict: 'Restrict', cascade: 'Cascade', setNull: 'SetNull' } as const;

function linkOf(entity: Entity, relation: BelongsTo, app: App): Link {
  const columns = foreignKeyColumns(entity, relation, app);
  return {
    from: entity.names.pascal,
    to: relation.entity,
    field: relation.name,
    inverse: relation.inverseField,
    isOptional: !relation.required,
    // A person may be one in each organisation.
    isUnique: relation.unique && !isPlatform(relation),
    fields: columns.map((column) => prismaFieldOf(entity, column)),
    references: columns.length > 1 ? ['tenantId', 'id'] : ['id'],
    onDelete: actions[relation.onDelete],
  };
}

function joinLinks(entity: Entity, relation: ManyToMany): Link[] {
  const link = (to: string, column: string, inverse: string): Link => ({
    from: joinModelName(entity, relation),
    to,
    field: camelCase(column.replace(/_id$/, '')),
    inverse,
    isOptional: false,
    isUnique: false,
    fields: ['tenantId', camelCase(column)],
    references: ['tenantId', 'id'],
    onDelete: 'Cascade',
  });
  return [
    link(entity.names.pascal, relation.ownColumn, relation.name),
    link(relation.entity, relation.otherColumn, relation.inverseField),
  ];
}

/** Prisma wants a name where two models have more than one relation, or a model one with itself. */
function nameOf(link: Link, links: readonly Link[]): string | null {
  const same = links.filter(
    ({ from, to }) =>
      (from === link.from && to === link.to) || (from === link.to && to === link.from),
  );
  if (same.length === 1 && link.from !== link.to) return null;
  return `"${link.from}${link.field.charAt(0).toUpperCase()}${link.field.slice(1)}"`;
}

function allLinks(app: App): Link[] {
  return app.entities.flatMap((entity) => linksOf(entity, app));
}

/** The lines of a model for what it refers to. */
export function ownLines(model: string, app: App): Line[] {
  const links = allLinks(app);
  return links
    .filter(({ from }) => from === model)
    .map((link): Line => {
      const named = nameOf(link, links);
      const parts = [
        ...(named === null ? [] : [named]),
        `fields: [${link.fields.join(', ')}]`,
        `references: [${link.references.join(', ')}]`,
        `onDelete: ${link.onDelete}`,
      ];
      return [link.field, link.to + (link.isOptional ? '?' : ''), `@relation(${parts.join(', ')})`];
    });
}

/** The lines of a model for what refers to it; told `from`, for what of that entity does. */
export function inverseLines(model: string, app: App, from?: Entity): Line[] {
  const links = allLinks(app);
  const own = from ? linksOf(from, app).map(({ from: name, field }) => `${name}.${field}`) : null;
  return links
    .filter((link) => link.to === model && (own?.includes(`${link.from}.${link.field}`) ?? true))
    .map((link): Line => {
      const named = nameOf(link, links);
      return [
        link.inverse,
        link.from + (link.isUnique ? '?' : '[]'),
        named === null ? '' : `@relation(${named})`,
      ];
    });
}
