import { literal, notNullName, quote } from './identifiers.ts';
import { type MigrationStep, step } from './migration-plan.ts';
import type { DatabaseSchema, Table } from './schema.ts';

type Named = readonly { readonly name: string }[];

/**
 * Renames, and so copies nothing: tables and types with all that carries their name. Both schemas hold the same objects in
 * the same order, under their old and their new names.
 */
export function renameSteps(before: DatabaseSchema, after: DatabaseSchema): MigrationStep[] {
  return [
    ...before.enums.flatMap((old, index) => {
      const now = after.enums[index];
      if (!now) return [];
      return [
        ...rename('type', `TYPE ${quote(old.name)}`, `TYPE ${quote(now.name)}`, old.name, now.name),
        ...old.values.flatMap((value, position) => {
          const renamed = now.values[position] ?? value;
          if (renamed === value) return [];
          const sql = (from: string, to: string) =>
            `ALTER TYPE ${quote(now.name)} RENAME VALUE ${literal(from)} TO ${literal(to)};`;
          return [
            step(
              `Rename the value ${value} of ${now.name} to ${renamed}`,
              sql(value, renamed),
              sql(renamed, value),
            ),
          ];
        }),
      ];
    }),
    ...before.tables.flatMap((old, index) => {
      const now = after.tables[index];
      return now ? renameTable(old, now) : [];
    }),
  ];
}

function renameTable(old: Table, now: Table): MigrationStep[] {
  const table = quote(now.name);
  const steps = rename('table', `TABLE ${quote(old.name)}`, `TABLE ${table}`, old.name, now.name);
  const inside = (kind: string, prefix: string, from: Named, to: Named) =>
    from.flatMap(({ name }, index) => {
      const renamed = to[index]?.name ?? name;
      return rename(`${kind} of ${now.name}:`, prefix, prefix, name, renamed, true);
    });
  const parts = [
    ...inside('column', `TABLE ${table} RENAME COLUMN`, old.columns, now.columns),
    ...inside('constraint', `TABLE ${table} RENAME CONSTRAINT`, notNulls(old), notNulls(now)),
    ...inside('constraint', `TABLE ${table} RENAME CONSTRAINT`, old.constraints, now.constraints),
    ...old.indexes.flatMap(({ name }, index) => {
      const renamed = now.indexes[index]?.name ?? name;
      return rename('index', `INDEX ${quote(name)}`, `INDEX ${quote(renamed)}`, name, renamed);
    }),
    ...old.policies.flatMap(({ name }, index) => {
      const renamed = now.policies[index]?.name ?? name;
      const on = (policy: string) => `POLICY ${quote(policy)} ON ${table}`;
      return rename('policy', on(name), on(renamed), name, renamed);
    }),
    ...old.functions.flatMap(({ name }, index) => {
      const renamed = now.functions[index]?.name ?? name;
      return rename(
        'function',
        `FUNCTION ${quote(name)}()`,
        `FUNCTION ${quote(renamed)}()`,
        name,
        renamed,
      );
    }),
    ...old.triggers.flatMap(({ name }, index) => {
      const renamed = now.triggers[index]?.name ?? name;
      const on = (trigger: string) => `TRIGGER ${quote(trigger)} ON ${table}`;
      return rename('trigger', on(name), on(renamed), name, renamed);
    }),
    ...sequences(old, now),
    ...(old.view && now.view
      ? rename(
          'view',
          `VIEW ${quote(old.view.name)}`,
          `VIEW ${quote(now.view.name)}`,
          old.view.name,
          now.view.name,
        )
      : []),
  ];
  return [...steps, ...parts];
}

function notNulls(table: Table): Named {
  return table.columns.map(({ name, required }) => ({
    name: required ? notNullName(table.name, name) : '',
  }));
}

/** Counters go by table and column. */
function sequences(old: Table, now: Table): MigrationStep[] {
  return numbered(old).flatMap((from, index) => {
    const to = numbered(now)[index] ?? from;
    if (from === to) return [];
    const sql = (before: string, after: string) =>
      `UPDATE "record_sequences" SET "name" = ${literal(after)} WHERE "name" = ${literal(before)};`;
    return [
      step(`Go on counting ${from} as ${to}`, sql(from, to), sql(to, from), { lock: 'none' }),
    ];
  });
}

/** `tickets.number`, as the trigger that counts names it. */
export function numbered(table: Table): string[] {
  return table.triggers.flatMap(({ sql }) => {
    const column = /EXECUTE FUNCTION assign_number\('([^']+)'/.exec(sql)?.[1];
    return column === undefined ? [] : [`${table.name}.${column}`];
  });
}

function rename(
  kind: string,
  oldPlace: string,
  newPlace: string,
  from: string,
  to: string,
  isInside = false,
): MigrationStep[] {
  if (from === to || from === '') return [];
  const sql = (place: string, before: string, after: string) =>
    isInside
      ? `ALTER ${place} ${quote(before)} TO ${quote(after)};`
      : `ALTER ${place} RENAME TO ${quote(after)};`;
  return [
    step(`Rename the ${kind} ${from} to ${to}`, sql(oldPlace, from, to), sql(newPlace, to, from)),
  ];
}
