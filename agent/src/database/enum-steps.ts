import type { App } from '../model/index.ts';
import { literal, quote } from './identifiers.ts';
import { gone, type MigrationError, type MigrationStep, step } from './migration-plan.ts';
import type { Column, DatabaseSchema, EnumType } from './schema.ts';
import { createEnum } from './table-sql.ts';

export interface EnumChange {
  /** Types whose values only grow. */
  readonly added: readonly MigrationStep[];
  readonly created: readonly MigrationStep[];
  /** Types that lose or reorder values: moved out of the way and made anew, then their columns converted, then dropped. */
  readonly replaced: readonly MigrationStep[];
  readonly dropped: readonly MigrationStep[];
  readonly swapped: ReadonlyMap<string, (column: Column) => string>;
  readonly errors: readonly MigrationError[];
}

/** @param isUsed whether rows may hold values of the type. */
export function enumChange(
  before: DatabaseSchema,
  after: DatabaseSchema,
  next: App,
  isUsed: (type: string) => boolean,
): EnumChange {
  const added: MigrationStep[] = [];
  const created: MigrationStep[] = [];
  const replaced: MigrationStep[] = [];
  const dropped: MigrationStep[] = [];
  const errors: MigrationError[] = [];
  const swapped = new Map<string, (column: Column) => string>();
  for (const type of after.enums) {
    const old = before.enums.find(({ name }) => name === type.name);
    if (!old) {
      created.push(
        step(`Create the type ${type.name}`, createEnum(type), `DROP TYPE ${quote(type.name)};`),
      );
      continue;
    }
    const remaining = type.values.filter((value) => old.values.includes(value));
    if (remaining.join() === old.values.join()) {
      added.push(...addValues(old, type));
      continue;
    }
    const merges = mergesOf(old, type, next);
    const lost = old.values.filter((value) => !type.values.includes(value) && !merges.has(value));
    const names = lost.map((value) => `${type.label}.${value}`);
    errors.push(...(isUsed(type.name) ? unmapped(after, type, lost, next) : []));
    swapped.set(quote(type.name), (column) => convertValue(column, type, old, merges, lost));
    const aside = quote(`${type.name}_before`);
    replaced.push(
      ...names.map((name) =>
        step(`Give up the value ${name}`, '', gone, {
          lock: 'none',
          class: 'loses data',
          lossName: name,
        }),
      ),
      step(
        `Replace the type ${type.name}`,
        `ALTER TYPE ${quote(type.name)} RENAME TO ${aside};\n${createEnum(type)}`,
        gone,
      ),
    );
    dropped.push(step(`Drop the type ${type.name} as it was`, `DROP TYPE ${aside};`, gone));
  }
  for (const { name, values } of before.enums) {
    if (after.enums.some((type) => type.name === name)) continue;
    const undo = createEnum({ label: name, name, values });
    dropped.push(step(`Drop the type ${name}`, `DROP TYPE ${quote(name)};`, undo));
  }
  return { added, created, replaced, dropped, swapped, errors };
}

function addValues(old: EnumType, type: EnumType): MigrationStep[] {
  return type.values.flatMap((value, index) => {
    if (old.values.includes(value)) return [];
    const neighbour = type.values[index - 1];
    const place =
      neighbour === undefined
        ? `BEFORE ${literal(old.values[0] ?? '')}`
        : `AFTER ${literal(neighbour)}`;
    const sql = `ALTER TYPE ${quote(type.name)} ADD VALUE ${literal(value)} ${place};`;
    return [
      step(`Add the value ${value} to ${type.name}`, sql, 'a value stays; unused, it does no harm'),
    ];
  });
}

/** A value that another, which was there already, is `renamedFrom`. */
function mergesOf(old: EnumType, type: EnumType, next: App): Map<string, string> {
  const values = next.enums.find(({ name }) => name === type.label)?.values ?? [];
  return new Map(
    values.flatMap(({ name, renamedFrom }) =>
      renamedFrom !== null && old.values.includes(name) && old.values.includes(renamedFrom)
        ? [[renamedFrom, name] as const]
        : [],
    ),
  );
}

function convertValue(
  column: Column,
  type: EnumType,
  old: EnumType,
  merges: ReadonlyMap<string, string>,
  lost: readonly string[],
): string {
  const target = quote(type.name);
  const name = quote(column.name);
  if (column.type.endsWith('[]')) {
    const replaced = [...merges].reduce(
      (sql, [from, to]) => `array_replace(${sql}, ${literal(from)}, ${literal(to)})`,
      `${name}::text[]`,
    );
    return `${lost.reduce((sql, value) => `array_remove(${sql}, ${literal(value)})`, replaced)}::${target}[]`;
  }
  const fallback =
    column.default !== null && isValue(column.default, type) ? column.default : 'NULL';
  const whens = [
    ...[...merges].map(([from, to]) => ` WHEN ${literal(from)} THEN ${literal(to)}`),
    ...lost.map((value) => ` WHEN ${literal(value)} THEN ${fallback}`),
  ];
  if (whens.length === 0 || old.values.length === 0) return `${name}::text::${target}`;
  return `(CASE ${name}::text${whens.join('')} ELSE ${name}::text END)::${target}`;
}

function isValue(sqlDefault: string, { values }: EnumType): boolean {
  return values.some((value) => literal(value) === sqlDefault);
}

/** Rows with a value that goes need another: the column's default, none where none may be, or what the spec names. */
function unmapped(
  after: DatabaseSchema,
  type: EnumType,
  lost: readonly string[],
  next: App,
): MigrationError[] {
  if (lost.length === 0) return [];
  const columns = after.tables.flatMap(({ columns }) => columns);
  const stuck = columns.filter(
    (column) =>
      column.type === quote(type.name) &&
      column.required &&
      (column.default === null || !isValue(column.default, type) || isState(column, next)),
  );
  return stuck.flatMap((column) =>
    lost.map((value) => ({
      code: 'MIGRATION.VALUE_NEEDS_MAPPING' as const,
      message: `${type.label} no longer has ${value}, and rows may hold it in ${column.label}: write \`renamedFrom: ${value}\` on the value they get instead.`,
      position: null,
    })),
  );
}

/** Nobody's record goes back to the beginning of a workflow by itself. */
function isState({ label }: Column, next: App): boolean {
  return next.entities.some(
    ({ name, workflow }) => workflow && label === `${name}.${workflow.field}`,
  );
}
