import type { App } from '../model/index.ts';
import { columnSteps } from './column-steps.ts';
import type { TableChange } from './data-steps.ts';
import { type EnumChange, enumChange } from './enum-steps.ts';
import { literal, quote } from './identifiers.ts';
import {
  type DatabaseFacts,
  gone,
  type Migration,
  type MigrationError,
  type MigrationPlan,
  type MigrationStep,
  step,
} from './migration-plan.ts';
import { migrationSql } from './migration-sql.ts';
import {
  addConstraints,
  createIndexes,
  createSteps,
  differ,
  dropConstraints,
  dropIndexes,
  dropSteps,
  functionSteps,
  grantSteps,
  viewSteps,
} from './object-steps.ts';
import { numbered, renameSteps } from './rename-steps.ts';
import { renamedApp } from './renamed-app.ts';
import type { DatabaseSchema, Table } from './schema.ts';
import { addConstraint, createTable, guardTable } from './table-sql.ts';
import { schemaOf } from './tables.ts';

const emptySchema: DatabaseSchema = { enums: [], tables: [] };

/** Steps by when they happen. */
const phases = [
  'rename', 'values', 'dropViews', 'dropPolicies', 'dropTriggers', 'dropFunctions', 'dropConstraints', 'dropIndexes', 'types',
  'tables', 'columns', 'dropTables', 'dropTypes', 'indexes', 'constraints', 'functions', 'triggers', 'guards', 'policies',
  'grants', 'views',
] as const; // prettier-ignore
type Phase = (typeof phases)[number];

/**
 * What turns the database of one version of an app into that of the next. Pure. A null `previous` is no version at all; null
 * `facts` mean that every table may have rows.
 *
 * Up to three migrations, because each is one transaction: new values of a type that is there, where the rest already uses
 * them; everything; and what only looks at rows, so that it holds no lock that the rest took.
 */
export function planMigration(
  previous: App | null,
  next: App,
  facts: DatabaseFacts | null,
): MigrationPlan {
  const original = previous ? schemaOf(previous) : emptySchema;
  const renamed = previous ? schemaOf(renamedApp(previous, next)) : emptySchema;
  return new Planner({ original, before: renamed, after: schemaOf(next) }, next, facts).make();
}

interface Schemas {
  /** The previous version's. */
  readonly original: DatabaseSchema;
  /** The same under the names of the next. */
  readonly before: DatabaseSchema;
  readonly after: DatabaseSchema;
}

class Planner {
  readonly #steps = new Map<Phase, MigrationStep[]>(phases.map((phase) => [phase, []]));
  readonly #validate: MigrationStep[] = [];
  readonly #errors: MigrationError[] = [];

  readonly #original: DatabaseSchema;
  readonly #before: DatabaseSchema;
  readonly #after: DatabaseSchema;
  readonly #next: App;
  readonly #facts: DatabaseFacts | null;

  constructor(schemas: Schemas, next: App, facts: DatabaseFacts | null) {
    this.#original = schemas.original;
    this.#before = schemas.before;
    this.#after = schemas.after;
    this.#next = next;
    this.#facts = facts;
  }

  make(): MigrationPlan {
    const [original, before, after] = [this.#original, this.#before, this.#after];
    this.#add('rename', renameSteps(original, before));
    const types = enumChange(before, after, this.#next, (type) => this.#isUsed(type));
    this.#errors.push(...types.errors);
    this.#add('types', [...types.created, ...types.replaced]);
    this.#add('dropTypes', types.dropped);
    const kept = before.tables.filter(({ name }) =>
      after.tables.some((table) => table.name === name),
    );
    const touched = this.#touchedBy(kept, types);
    for (const table of kept) this.#alter(table, types, touched);
    this.#dropTables();
    this.#createTables();
    return { migrations: this.#migrations(types.added), errors: this.#errors };
  }

  #add(phase: Phase, steps: readonly MigrationStep[]) {
    this.#steps.get(phase)?.push(...steps);
  }

  /** By its name before the rename, which is the one the facts know. */
  #mayHaveRows(name: string): boolean {
    const index = this.#before.tables.findIndex((table) => table.name === name);
    const known = this.#original.tables[index]?.name ?? name;
    return this.#facts === null || this.#facts.tablesWithRows.includes(known);
  }

  #isUsed(type: string): boolean {
    return this.#before.tables.some(
      ({ name, columns }) =>
        this.#mayHaveRows(name) &&
        columns.some((column) => [quote(type), `${quote(type)}[]`].includes(column.type)),
    );
  }

  /** Whether an object names a column that goes or gets another type, and so must be made again. */
  #touchedBy(kept: readonly Table[], types: EnumChange): (table: string, sql: string) => boolean {
    const columns = kept.flatMap((table) => {
      const target = this.#after.tables.find(({ name }) => name === table.name);
      return table.columns
        .filter((column) => {
          const same = target?.columns.find(({ name }) => name === column.name);
          return same?.type !== column.type || types.swapped.has(column.type.replace('[]', ''));
        })
        .map((column) => ({ table: quote(table.name), column: quote(column.name) }));
    });
    return (name, sql) =>
      columns.some(
        ({ table, column }) =>
          sql.includes(column) && (table === quote(name) || sql.includes(table)),
      );
  }

  #alter(before: Table, types: EnumChange, isTouched: (table: string, sql: string) => boolean) {
    const after = this.#after.tables.find(({ name }) => name === before.name) ?? before;
    const original = this.#original.tables[this.#before.tables.indexOf(before)] ?? before;
    const mayHaveRows = this.#mayHaveRows(before.name);
    const touched = ({ sql }: { sql: string }) => isTouched(before.name, sql);

    const policies = differ(before.policies, after.policies, touched);
    this.#add('dropPolicies', dropSteps(before, 'policy', policies.gone));
    this.#add('policies', createSteps(after, 'policy', policies.come));
    // A trigger's arguments are words, which no rename reaches.
    const isReworded = (trigger: { sql: string }) =>
      !original.triggers.some(
        ({ sql }) => sql.replaceAll(quote(original.name), quote(before.name)) === trigger.sql,
      );
    const triggers = differ(before.triggers, after.triggers, isReworded);
    this.#add('dropTriggers', dropSteps(before, 'trigger', triggers.gone));
    this.#add('triggers', createSteps(after, 'trigger', triggers.come));
    const functions = functionSteps(before, after, original);
    this.#add('dropFunctions', functions.drop);
    this.#add('functions', functions.create);
    const viewIsStale =
      JSON.stringify([before.view, original.view]) !== JSON.stringify([after.view, after.view]) ||
      (before.view !== null && touched(before.view));
    const views = viewSteps(before, after, viewIsStale);
    this.#add('dropViews', views.drop);
    this.#add('views', views.create);

    const constraints = differ(before.constraints, after.constraints, touched);
    this.#add('dropConstraints', dropConstraints(before, constraints.gone));
    const added = addConstraints(after, constraints.come, mayHaveRows);
    const indexes = differ(before.indexes, after.indexes, touched);
    this.#add('dropIndexes', dropIndexes(indexes.gone));
    this.#add('indexes', createIndexes(after, indexes.come, mayHaveRows));

    const entity = this.#next.entities.find(({ names }) => names.table === after.name);
    const change: TableChange = {
      before,
      after,
      mayHaveRows,
      position: entity?.position ?? null,
      swapped: types.swapped,
      keptTriggers: before.triggers
        .filter((trigger) => !triggers.gone.includes(trigger))
        .map(({ name }) => name),
    };
    const columns = columnSteps(change);
    this.#errors.push(...columns.errors);
    this.#add('columns', columns.main);
    this.#add('constraints', added.main);
    this.#validate.push(...columns.validate, ...added.validate);
    this.#add('grants', grantSteps(before, after));
    this.#forgetNumbers(numbered(before).filter((name) => !numbered(after).includes(name)));
    if (isGlobal(before) !== isGlobal(after)) this.#changeScope(before, after, mayHaveRows);
  }

  #changeScope(before: Table, after: Table, mayHaveRows: boolean) {
    if (!mayHaveRows) return;
    const message = `${after.label} cannot begin or cease to belong to organisations while ${before.name} has rows: nobody knows whose they would be. Make a new entity.`;
    const position = this.#next.entities.find(({ name }) => name === after.label)?.position ?? null;
    this.#errors.push({ code: 'MIGRATION.SCOPE_CHANGED', message, position });
  }

  #forgetNumbers(names: readonly string[]) {
    this.#add(
      'grants',
      names.map((name) =>
        step(
          `Forget how far ${name} was counted`,
          `DELETE FROM "record_sequences" WHERE "name" = ${literal(name)};`,
          gone,
          { lock: 'none' },
        ),
      ),
    );
  }

  #dropTables() {
    for (const table of this.#before.tables) {
      if (this.#after.tables.some(({ name }) => name === table.name)) continue;
      const drop = (kind: string, name: string) => `DROP ${kind} ${quote(name)};`;
      this.#add('dropPolicies', dropSteps(table, 'policy', table.policies));
      this.#add(
        'dropConstraints',
        dropConstraints(
          table,
          table.constraints.filter(({ kind }) => kind === 'foreign'),
        ),
      );
      if (table.view) this.#add('dropViews', viewSteps(table, { ...table, view: null }, true).drop);
      const sql = [
        drop('TABLE', table.name),
        ...table.functions.map(({ name }) => `DROP FUNCTION ${quote(name)}();`),
      ].join('\n');
      const options = { class: 'loses data', lossName: table.label } as const;
      this.#add('dropTables', [step(`Drop the table ${table.name}`, sql, gone, options)]);
      this.#forgetNumbers(numbered(table));
    }
  }

  #createTables() {
    for (const table of this.#after.tables) {
      if (this.#before.tables.some(({ name }) => name === table.name)) continue;
      const undo = `DROP TABLE ${quote(table.name)} CASCADE;`;
      this.#add('tables', [
        step(`Create the table ${table.name}`, createTable(table), undo, { lock: 'none' }),
      ]);
      const foreign = table.constraints.filter(({ kind }) => kind === 'foreign');
      const keys = foreign.map((each) => addConstraint(table.name, each, true)).join('\n');
      const name = `Bind ${table.name} to its organisation and to who may do what`;
      this.#add('guards', [step(name, `${keys}\n\n${guardTable(table)}`, 'undone with the table')]);
    }
  }

  #migrations(added: readonly MigrationStep[]): Migration[] {
    const main = phases.flatMap((phase) => this.#steps.get(phase) ?? []);
    // PostgreSQL lets nobody use a new value in the transaction that adds it.
    const text = main.map(({ sql }) => sql).join('\n');
    const isUsedAtOnce = added.some(({ sql }) => {
      const value = /ADD VALUE ('(?:[^']|'')*')/.exec(sql)?.[1] ?? '';
      return text.includes(value);
    });
    const groups: [Migration['suffix'], readonly MigrationStep[]][] = isUsedAtOnce
      ? [
          ['values', added],
          ['', main],
          ['validate', this.#validate],
        ]
      : [
          ['', [...added, ...main]],
          ['validate', this.#validate],
        ];
    return groups
      .filter(([, steps]) => steps.length > 0)
      .map(([suffix, steps]) => ({ suffix, steps, sql: migrationSql(steps) }));
  }
}

function isGlobal({ columns }: Table): boolean {
  return !columns.some(({ name }) => name === 'tenant_id');
}
