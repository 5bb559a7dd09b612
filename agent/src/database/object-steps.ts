import { quote } from './identifiers.ts';
import { type MigrationStep, step } from './migration-plan.ts';
import type { Constraint, DatabaseObject, Index, Table } from './schema.ts';
import {
  addConstraint,
  commentOn,
  createFunction,
  createIndex,
  createPolicy,
  createTrigger,
  createView,
} from './table-sql.ts';
import { validateStep } from './column-steps.ts';

/** Objects of a table before and after, by name: which go, which come; what differs does both. */
export interface Difference<Item> {
  readonly gone: readonly Item[];
  readonly come: readonly Item[];
}

/** @param isTouched whether an object must be made again although its text is the same. */
export function differ<Item extends DatabaseObject>(
  before: readonly Item[],
  after: readonly Item[],
  isTouched: (item: Item) => boolean = () => false,
): Difference<Item> {
  const isSame = (first: Item, second: Item) =>
    first.name === second.name && first.sql === second.sql;
  return {
    gone: before.filter((item) => isTouched(item) || !after.some((each) => isSame(each, item))),
    come: after.filter((item) => {
      const old = before.find((each) => isSame(each, item));
      return old === undefined || isTouched(old);
    }),
  };
}

export function dropSteps(
  { name: table }: Table,
  kind: 'policy' | 'trigger',
  objects: readonly DatabaseObject[],
): MigrationStep[] {
  const create =
    kind === 'policy' ? (each: DatabaseObject) => createPolicy(table, each) : createTrigger;
  return objects.map((each) =>
    step(
      `Drop the ${kind} ${each.name} of ${table}`,
      `DROP ${kind.toUpperCase()} ${quote(each.name)} ON ${quote(table)};`,
      create(each),
    ),
  );
}

export function createSteps(
  { name: table }: Table,
  kind: 'policy' | 'trigger',
  objects: readonly DatabaseObject[],
): MigrationStep[] {
  const create =
    kind === 'policy' ? (each: DatabaseObject) => createPolicy(table, each) : createTrigger;
  return objects.map((each) =>
    step(
      `Create the ${kind} ${each.name} of ${table}`,
      create(each),
      `DROP ${kind.toUpperCase()} ${quote(each.name)} ON ${quote(table)};`,
    ),
  );
}

export function dropConstraints(
  { name: table }: Table,
  constraints: readonly Constraint[],
): MigrationStep[] {
  return constraints.map((each) =>
    step(
      `Drop the constraint ${each.name}`,
      `ALTER TABLE ${quote(table)} DROP CONSTRAINT ${quote(each.name)};`,
      addConstraint(table, each, true),
    ),
  );
}

/** On rows that are there: for new ones at once, without looking; then a look that blocks nobody. */
export function addConstraints(
  { name: table }: Table,
  constraints: readonly Constraint[],
  mayHaveRows: boolean,
): { main: MigrationStep[]; validate: MigrationStep[] } {
  return {
    main: constraints.map((each) =>
      step(
        `Add the constraint ${each.name}`,
        addConstraint(table, each, !mayHaveRows),
        `ALTER TABLE ${quote(table)} DROP CONSTRAINT ${quote(each.name)};`,
      ),
    ),
    validate: mayHaveRows
      ? constraints.map((each) => validateStep(table, each.name, `break ${each.name}: ${each.sql}`))
      : [],
  };
}

export function dropIndexes(indexes: readonly Index[]): MigrationStep[] {
  return indexes.map((each) =>
    step(`Drop the index ${each.name}`, `DROP INDEX ${quote(each.name)};`, createIndex(each)),
  );
}

/** Builds block writes while they read the table: a migration is one transaction, in which nothing can be concurrent. */
export function createIndexes(
  { name: table }: Table,
  indexes: readonly Index[],
  mayHaveRows: boolean,
): MigrationStep[] {
  return indexes.map((each) => {
    const create = createIndex(each);
    const sql =
      each.isUnique && mayHaveRows
        ? `DO $$
BEGIN
  ${create}
EXCEPTION WHEN unique_violation THEN
  RAISE EXCEPTION 'Some rows of ${table} have the same, which ${each.name} forbids. Mend those rows, then migrate again.' USING DETAIL = SQLERRM;
END
$$;`
        : create;
    const effect = mayHaveRows ? ({ lock: 'blocks writes', class: 'blocks writes' } as const) : {};
    return step(`Create the index ${each.name}`, sql, `DROP INDEX ${quote(each.name)};`, effect);
  });
}

/** Functions, views, grants and the comment: replaced as a whole, and nothing to them. */
export function functionSteps(
  before: Table,
  after: Table,
  original: Table,
): { drop: MigrationStep[]; create: MigrationStep[] } {
  const changed = after.functions.filter(
    ({ name, sql }) =>
      !original.functions.some((each) => each.sql === sql) ||
      !before.functions.some((each) => each.name === name),
  );
  const dropped = before.functions.filter(
    ({ name }) => !after.functions.some((each) => each.name === name),
  );
  return {
    drop: dropped.map((each) =>
      step(
        `Drop the function ${each.name}`,
        `DROP FUNCTION ${quote(each.name)}();`,
        createFunction(each),
      ),
    ),
    create: changed.map((each) => {
      const old = before.functions.find(({ name }) => name === each.name);
      const undo = old ? createFunction(old) : `DROP FUNCTION ${quote(each.name)}();`;
      return step(`Create the function ${each.name}`, createFunction(each), undo);
    }),
  };
}

export function grantSteps(before: Table, after: Table): MigrationStep[] {
  const statement = (verb: string, privileges: readonly string[], preposition: string) =>
    `${verb} ${privileges.join(', ')} ON ${quote(after.name)} ${preposition} groundplan_runtime;`;
  const added = after.privileges.filter((each) => !before.privileges.includes(each));
  const removed = before.privileges.filter((each) => !after.privileges.includes(each));
  return [
    ...(added.length > 0
      ? [
          step(
            `Grant ${added.join(', ')} on ${after.name}`,
            statement('GRANT', added, 'TO'),
            statement('REVOKE', added, 'FROM'),
          ),
        ]
      : []),
    ...(removed.length > 0
      ? [
          step(
            `Revoke ${removed.join(', ')} on ${after.name}`,
            statement('REVOKE', removed, 'FROM'),
            statement('GRANT', removed, 'TO'),
          ),
        ]
      : []),
    ...(before.comment === after.comment
      ? []
      : [
          step(
            `Say what ${after.name} lacks`,
            commentOn(after.name, after.comment),
            commentOn(after.name, before.comment),
          ),
        ]),
  ];
}

export function viewSteps(
  before: Table,
  after: Table,
  isStale: boolean,
): { drop: MigrationStep[]; create: MigrationStep[] } {
  if (!isStale) return { drop: [], create: [] };
  const drop = (name: string) => `DROP VIEW ${quote(name)};`;
  return {
    drop: before.view
      ? [step(`Drop the view ${before.view.name}`, drop(before.view.name), createView(before.view))]
      : [],
    create: after.view
      ? [step(`Create the view ${after.view.name}`, createView(after.view), drop(after.view.name))]
      : [],
  };
}
