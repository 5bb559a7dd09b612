import { becomesHtml, conversionOf } from './conversions.ts';
import { literal, notNullName, quote } from './identifiers.ts';
import { gone, type MigrationError, type MigrationStep, step } from './migration-plan.ts';
import { fillStep, type TableChange } from './data-steps.ts';
import type { Column } from './schema.ts';
import { columnSql } from './table-sql.ts';

export interface ColumnSteps {
  readonly main: readonly MigrationStep[];
  /** What only looks at rows, after the rest. */
  readonly validate: readonly MigrationStep[];
  readonly errors: readonly MigrationError[];
}

const none: ColumnSteps = { main: [], validate: [], errors: [] };

export function columnSteps(change: TableChange): ColumnSteps {
  const { before, after } = change;
  const all = after.columns.map((column): ColumnSteps => {
    const old = before.columns.find(({ name }) => name === column.name);
    return old ? alterColumn(change, old, column) : addColumn(change, column);
  });
  const dropped = before.columns
    .filter(({ name }) => !after.columns.some((column) => column.name === name))
    .flatMap((column) => dropColumn(change, column));
  return {
    main: [...all.flatMap(({ main }) => main), ...dropped],
    validate: all.flatMap(({ validate }) => validate),
    errors: all.flatMap(({ errors }) => errors),
  };
}

function addColumn(change: TableChange, column: Column): ColumnSteps {
  const { after: table, mayHaveRows } = change;
  const target = quote(table.name);
  const undo = `ALTER TABLE ${target} DROP COLUMN ${quote(column.name)};`;
  const name = `Add the column ${column.name} to ${table.name}`;
  const add = (added: Column) => `ALTER TABLE ${target} ADD COLUMN ${columnSql(added)};`;
  if (!mayHaveRows || !column.required || column.default !== null) {
    const main = [step(name, add(column), undo)];
    const numbering = numberRows(change, column);
    return { ...none, main: [...main, ...numbering] };
  }
  const numbering = numberRows(change, column);
  if (numbering.length > 0) {
    return withNotNull(change, column, [
      step(name, add({ ...column, required: false }), undo),
      ...numbering,
    ]);
  }
  if (column.backfill === null) {
    const message = `${column.label} is new and required, and ${table.name} has rows: write what they get, as \`backfill:\` or \`default:\` of ${column.label}.`;
    return {
      ...none,
      errors: [{ code: 'MIGRATION.BACKFILL_NEEDED', message, position: change.position }],
    };
  }
  if (column.backfill.includes('"')) {
    const filled = fillStep(change, column, column.backfill);
    return withNotNull(change, column, [
      step(name, add({ ...column, required: false }), undo),
      filled,
    ]);
  }
  // A default that goes again gives every row its value without writing one.
  const sql = `${add({ ...column, default: column.backfill })}\nALTER TABLE ${target} ALTER COLUMN ${quote(column.name)} DROP DEFAULT;`;
  return {
    ...none,
    main: [step(`${name}, for rows that are there ${column.backfill}`, sql, undo)],
  };
}

/** Rows that are there get numbers or positions in the order in which they were made. */
function numberRows(change: TableChange, column: Column): MigrationStep[] {
  if (!change.mayHaveRows) return [];
  const table = change.after;
  const sequence = table.triggers
    .map(({ sql }) => /assign_number\('([^']*)', '([^']*)', '(\d+)', '([^']*)'\)/.exec(sql))
    .find((match) => match?.[1] === column.name);
  if (sequence) {
    const [, , prefix = '', digits = '0', suffix = ''] = sequence;
    const value = `${literal(prefix)} || lpad(place::text, greatest(${digits}, length(place::text)), '0') || ${literal(suffix)}`;
    const count = `INSERT INTO "record_sequences" ("tenant_id", "name", "value")
  SELECT "tenant_id", ${literal(`${table.name}.${column.name}`)}, count(*) FROM ${quote(table.name)} GROUP BY "tenant_id";`;
    return [fillStep(change, column, value, count)];
  }
  return column.type === 'TEXT COLLATE "C"' ? [fillStep(change, column, positionSql)] : [];
}

/** The fractional indexes `a0` to `az`, `b00` to `bzz`, `c000`, ... by number. */
const positionSql = (() => {
  const digits = "'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'";
  const digit = (power: number, base: number) =>
    `substr(${digits}, ((place - ${base}) / ${62 ** power} % 62)::int + 1, 1)`;
  const places = [1, 2, 3, 4];
  const whens = places.map((count) => {
    const base = 1 + places.slice(0, count - 1).reduce((sum, each) => sum + 62 ** each, 0);
    const letters = Array.from({ length: count }, (_, index) => digit(count - 1 - index, base));
    return `WHEN place < ${base + 62 ** count} THEN '${'abcd'.charAt(count - 1)}' || ${letters.join(' || ')}`;
  });
  return `CASE ${whens.join(' ')} END`;
})();

function withNotNull(
  change: TableChange,
  column: Column,
  main: readonly MigrationStep[],
): ColumnSteps {
  const table = quote(change.after.name);
  const constraint = notNullName(change.after.name, column.name);
  const undo = `ALTER TABLE ${table} ALTER COLUMN ${quote(column.name)} DROP NOT NULL;`;
  if (!change.mayHaveRows) {
    const sql = `ALTER TABLE ${table} ADD CONSTRAINT ${quote(constraint)} NOT NULL ${quote(column.name)};`;
    return {
      ...none,
      main: [...main, step(`Require ${column.name} of ${change.after.name}`, sql, undo)],
    };
  }
  const sql = `ALTER TABLE ${table} ADD CONSTRAINT ${quote(constraint)} NOT NULL ${quote(column.name)} NOT VALID;`;
  return {
    ...none,
    main: [
      ...main,
      step(`Require ${column.name} of what ${change.after.name} gets from now on`, sql, undo),
    ],
    validate: [validateStep(change.after.name, constraint, `have no ${column.name}`)],
  };
}

/** Reads the table while others read and write it; what it finds is said in a sentence. */
export function validateStep(table: string, constraint: string, fault: string): MigrationStep {
  const hint = `Mend those rows, then migrate again.`;
  const sql = `DO $$
BEGIN
  ALTER TABLE ${quote(table)} VALIDATE CONSTRAINT ${quote(constraint)};
EXCEPTION WHEN check_violation OR not_null_violation OR foreign_key_violation THEN
  RAISE EXCEPTION ${literal(`Some rows of ${table} ${fault.replaceAll('%', '%%')}. ${hint}`)} USING DETAIL = SQLERRM;
END
$$;`;
  return step(`Hold the rows of ${table} to ${constraint}`, sql, 'nothing to undo', {
    lock: 'none',
  });
}

function alterColumn(change: TableChange, before: Column, after: Column): ColumnSteps {
  const table = quote(change.after.name);
  const column = quote(after.name);
  const alter = (clause: string) => `ALTER TABLE ${table} ALTER COLUMN ${column} ${clause};`;
  const setDefault = (value: string | null) =>
    alter(value === null ? 'DROP DEFAULT' : `SET DEFAULT ${value}`);
  const main: MigrationStep[] = [];
  let result: ColumnSteps = none;
  const isConverted =
    before.type !== after.type ||
    becomesHtml(before, after) ||
    change.swapped.has(after.type.replace('[]', ''));
  if (isConverted) main.push(...convert(change, before, after));
  const given = isConverted ? null : before.default;
  if (given !== after.default) {
    const undo = setDefault(before.default);
    main.push(
      step(
        `Change the default of ${after.name} of ${change.after.name}`,
        setDefault(after.default),
        undo,
      ),
    );
  }
  if (before.required && !after.required) {
    const undo = alter('SET NOT NULL');
    main.push(
      step(`Let ${after.name} of ${change.after.name} be empty`, alter('DROP NOT NULL'), undo),
    );
  }
  const isRecreated =
    isConverted && conversionOf(before, after).kind === 'none' && !change.swapped.has(after.type);
  if (after.required && (!before.required || isRecreated)) {
    const value = after.backfill ?? after.default;
    const filled = value !== null && change.mayHaveRows ? [fillStep(change, after, value)] : [];
    result = withNotNull(change, after, filled);
  }
  return { ...result, main: [...main, ...result.main] };
}

function convert(change: TableChange, before: Column, after: Column): MigrationStep[] {
  const table = quote(change.after.name);
  const column = quote(after.name);
  const type = after.type;
  const dropDefault =
    before.default === null ? '' : `ALTER TABLE ${table} ALTER COLUMN ${column} DROP DEFAULT;\n`;
  const what = `${after.name} of ${change.after.name} from ${before.type} to ${type}`;
  const swap = change.swapped.get(type.replace('[]', ''));
  if (swap && before.type === type) {
    const sql = `${dropDefault}ALTER TABLE ${table} ALTER COLUMN ${column} TYPE ${type} USING ${swap(before)};`;
    return [
      step(`Give ${after.name} of ${change.after.name} the values that remain`, sql, gone, {
        lock: 'blocks all',
        class: 'rewrites',
      }),
    ];
  }
  const conversion = conversionOf(before, after);
  if (conversion.kind === 'using') {
    const using = conversion.sql === column ? '' : ` USING ${conversion.sql}`;
    const sql = `${dropDefault}ALTER TABLE ${table} ALTER COLUMN ${column} TYPE ${type}${using};`;
    const undo = `ALTER TABLE ${table} ALTER COLUMN ${column} TYPE ${before.type} USING ${column}::${before.type};`;
    const lock = conversion.rewrites ? 'blocks all' : 'brief';
    const effect = conversion.losesData ? 'loses data' : conversion.rewrites ? 'rewrites' : 'safe';
    const lossName = conversion.losesData ? after.label : null;
    return [step(`Convert ${what}`, sql, undo, { lock, class: effect, lossName })];
  }
  if (conversion.kind === 'none') {
    const drop = dropColumn(change, before);
    const add = step(
      `Add ${after.name} of ${change.after.name} as ${type}`,
      `ALTER TABLE ${table} ADD COLUMN ${column} ${type};`,
      gone,
    );
    return [...drop, add];
  }
  const check = `DO $$
DECLARE
  left_over text;
BEGIN
  SELECT count(*) || ' rows, for example ' || quote_literal(min(${column}::text)) INTO left_over
    FROM ${table} WHERE ${column}::text ${after.required ? 'IS NOT NULL' : "<> ''"} AND (${conversion.sql}) IS NULL HAVING count(*) > 0;
  IF left_over IS NOT NULL THEN
    RAISE EXCEPTION '${change.after.name}.${after.name} cannot become ${type.replaceAll("'", "''")} in %. Mend those rows, then migrate again.', left_over;
  END IF;
END
$$;`;
  const back = `ALTER TABLE ${table} ALTER COLUMN ${column} TYPE ${before.type} USING ${column}::text;`;
  const sql = `${dropDefault}ALTER TABLE ${table} ALTER COLUMN ${column} TYPE ${type} USING ${conversion.sql};`;
  return [
    {
      ...fillStep(change, after, '', check),
      name: `See that no row would lose its ${after.name}`,
      class: 'safe',
      undo: 'nothing to undo',
    },
    step(`Convert ${what}`, sql, back, { lock: 'blocks all', class: 'rewrites' }),
  ];
}

function dropColumn(change: TableChange, { name, label }: Column): MigrationStep[] {
  const table = quote(change.after.name);
  const drop = step(
    `Drop the column ${name} of ${change.after.name}`,
    `ALTER TABLE ${table} DROP COLUMN ${quote(name)};`,
    gone,
    { class: 'loses data', lossName: label },
  );
  if (name !== 'deleted_at') return [drop];
  // Without it, what is in the trash would be back.
  const empty = fillStep(
    change,
    { name, required: true },
    '',
    `DELETE FROM ${table} WHERE "deleted_at" IS NOT NULL;`,
  );
  return [{ ...empty, name: `Empty the trash of ${change.after.name}`, undo: gone }, drop];
}
