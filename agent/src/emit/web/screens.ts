import type {
  App,
  DetailPage,
  Entity,
  FormPage,
  HasMany,
  ListPage,
  ManyToMany,
} from '../../model/index.ts';

/** The pages of an entity that show its records one way or another; a checklist is not among them. */
export interface Screens {
  readonly list: ListPage | undefined;
  readonly detail: DetailPage | undefined;
  readonly form: FormPage | undefined;
}

export function screensOf({ name }: Entity, app: App): Screens {
  const pages = app.pages.filter((page) => page.entity === name);
  return {
    list: pages.find((page) => page.kind === 'list'),
    detail: pages.find((page) => page.kind === 'detail'),
    form: pages.find((page) => page.kind === 'form'),
  };
}

/** Whether some page shows records of the entity: its own, or that of a record which they belong to. */
export function isShown(entity: Entity, app: App): boolean {
  const { list, detail, form } = screensOf(entity, app);
  return (
    [list, detail, form].some((page) => page !== undefined) ||
    app.entities.some((other) => childrenOf(other, app).some(({ child }) => child === entity))
  );
}

export interface Children {
  readonly relation: HasMany | ManyToMany;
  readonly child: Entity;
  /** The child's relation that points here. */
  readonly by: string;
}

/** The lists on the page of a record: what belongs to it, and what says of itself that it is linked to it. */
export function childrenOf(entity: Entity, app: App): Children[] {
  const sections = screensOf(entity, app).detail?.sections ?? [];
  return sections.flatMap((section) => {
    const relation = entity.relations.find(({ name }) => name === section);
    if (relation === undefined || relation.kind === 'belongsTo') return [];
    // What a record is linked to by itself is one of its fields.
    if (relation.kind === 'manyToMany' && relation.isOwner) return [];
    const child = app.entities.find(({ name }) => name === relation.entity);
    return child === undefined || relation.inverse === null
      ? []
      : [{ relation, child, by: relation.inverse }];
  });
}

/** Entities whose records can be made from within the form of another one. */
export function creatableFrom(entity: Entity, app: App): Entity[] {
  const fields = screensOf(entity, app).form?.fields ?? [];
  const names = entity.relations
    .filter(({ name }) => fields.includes(name))
    .map((relation) => relation.entity);
  return app.entities.filter(
    (other) =>
      names.includes(other.name) &&
      other.access.create !== null &&
      screensOf(other, app).form !== undefined,
  );
}
