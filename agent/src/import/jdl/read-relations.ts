import type { ForeignReference, ForeignTable } from '../foreign-schema.ts';
import { columnNameOf } from '../names/member-namer.ts';
import { wrongAt } from '../text/source-file.ts';
import { type Draft, type JdlContext, placeOf } from './draft.ts';
import type { JdlRelation, Side } from './parse-jdl.ts';

export interface ReadRelations {
  readonly links: readonly ForeignTable[];
  /** People, whom the platform has. */
  readonly platform: readonly ForeignTable[];
}

/** Adds the columns that hold references; lists on both sides become tables. */
export function readRelations(context: JdlContext): ReadRelations {
  const links: ForeignTable[] = [];
  let hasPeople = false;
  for (const relation of context.jdl.relations) {
    const { kind, from, to } = relation;
    const [owner, other] = kind === 'OneToMany' ? [to, from] : [from, to];
    const refersToPeople = other.entity === 'User' && !context.drafts.has('User');
    hasPeople ||= refersToPeople;
    const own = draftOf(owner, context);
    const target = refersToPeople ? null : draftOf(other, context);
    if (kind !== 'ManyToMany') addReference(relation, { owner, other, own, target }, context);
    else if (target === null) {
      note(relation, own, context, ['reference', 'many people', 'nothing: name them one by one']);
    } else links.push(linkTable(relation, own, target, links, context));
  }
  return { links, platform: hasPeople ? [people] : [] };
}

const people: ForeignTable = {
  ...{ name: 'users', place: '', comment: null, isPlatform: true, primaryKey: ['id'] },
  ...{ columns: [], references: [], keys: [], indexes: [], checks: [] },
};

function draftOf(side: Side, { drafts, jdl }: JdlContext): Draft {
  const draft = drafts.get(side.entity);
  if (draft !== undefined) return draft;
  throw wrongAt(jdl.file, side, `there is no entity ${side.entity}`);
}

interface Sides {
  readonly owner: Side;
  readonly other: Side;
  readonly own: Draft;
  readonly target: Draft | null;
}

function addReference(relation: JdlRelation, sides: Sides, context: JdlContext): void {
  const { owner, other, own, target } = sides;
  const name = owner.field ?? other.entity;
  let column = `${columnNameOf(name)}_id`;
  while (own.columns.some((each) => each.name === column)) column = column.replace(/_id$/, '_2_id');
  const place = placeOf(context.jdl, relation, `${own.entity.name}.${name}`);
  const said = relation.annotations.find((each) => each.name.toLowerCase() === 'ondelete')?.value;
  own.columns.push({
    ...{
      name: column,
      place,
      type: { kind: 'uuid' },
      isNullable: !owner.isRequired,
      default: null,
    },
    comment: owner.comment?.replaceAll(/\s+/g, ' ') ?? null,
  });
  own.references.push({
    ...{ place, columns: [column], table: target?.table ?? 'users', targetColumns: ['id'] },
    onDelete: actionOf(said ?? null),
    ...(other.field === null ? {} : { inverseCalled: other.field }),
  });
  if (relation.kind === 'OneToOne') own.keys.push({ place, columns: [column], where: null });
  if (said === undefined) {
    const what = 'nothing of what becomes of it when the other is deleted';
    note(relation, own, context, ['reference', what, 'the other is kept']);
  }
  if (other.isRequired) {
    const what = 'at least one of those that refer to it';
    note(relation, own, context, ['nullability', what, 'any number of them']);
  }
}

function actionOf(said: string | null): ForeignReference['onDelete'] {
  const action = said?.toUpperCase().replaceAll(/[^A-Z]/g, '');
  if (action === 'CASCADE') return 'cascade';
  return action === 'SETNULL' ? 'setNull' : 'restrict';
}

function linkTable(
  relation: JdlRelation,
  own: Draft,
  target: Draft,
  links: readonly ForeignTable[],
  { jdl }: JdlContext,
): ForeignTable {
  const { from, to } = relation;
  const called = `${own.entity.name} ${from.field ?? target.entity.name}`;
  const place = placeOf(jdl, relation, called);
  const side = (column: string, table: string, inverse: string | null): ForeignReference => ({
    ...{ place, columns: [column], table, targetColumns: ['id'], onDelete: 'cascade' },
    ...(inverse === null ? {} : { inverseCalled: inverse }),
  });
  return {
    ...{ name: `${columnNameOf(called)}_links_${links.length + 1}`, called, place, comment: null },
    isImplied: true,
    columns: ['one_id', 'other_id'].map((name) => ({
      ...{ name, place, type: { kind: 'uuid' as const } },
      ...{ isNullable: false, default: null, comment: null },
    })),
    references: [side('one_id', own.table, from.field), side('other_id', target.table, to.field)],
    ...{ primaryKey: ['one_id', 'other_id'], keys: [], indexes: [], checks: [] },
  };
}

function note(
  relation: JdlRelation,
  { table, entity }: Draft,
  { jdl, notes }: JdlContext,
  [aspect, what, instead]: readonly ['reference' | 'nullability', string, string],
): void {
  const { from, to } = relation;
  const place = placeOf(jdl, relation, `${from.entity} to ${to.entity}`);
  notes.push({ element: `${table}.${entity.name}`, place, aspect, what, instead });
}
