import type { Entity } from '../model/index.ts';
import { quote } from './identifiers.ts';
import { gone, type MigrationStep, step } from './migration-plan.ts';
import type { Column, Table } from './schema.ts';

/** A table before, under the names of the next, and after. */
export interface TableChange {
  readonly before: Table;
  readonly after: Table;
  readonly mayHaveRows: boolean;
  /** Triggers that stay as they are. */
  readonly keptTriggers: readonly string[];
  readonly position: Entity['position'] | null;
  /** Enum types that are made anew, by their quoted name: how a column's value becomes one of the new type. */
  readonly swapped: ReadonlyMap<string, (column: Column) => string>;
}

/** Triggers that would refuse or repeat what a migration writes. The audit trigger is none of them. */
const silenced = ['access', 'immutable', 'member', 'workflow'];

/**
 * Writes to rows that are there. The migrating role owns the table and is bound by its policies like everybody (decision
 * 012), so they are lifted for it and put back in the same transaction; nobody else gets at the table meanwhile.
 *
 * @param value SQL for the column; may say `place` for the place of a row in the order in which its organisation made them.
 */
export function fillStep(
  { after: table, keptTriggers }: TableChange,
  column: Pick<Column, 'name' | 'required'>,
  value: string,
  then = '',
): MigrationStep {
  const target = quote(table.name);
  const name = quote(column.name);
  const triggers = keptTriggers.filter((trigger) => silenced.includes(trigger));
  const switched = (verb: string) =>
    triggers.map((trigger) => `, ${verb} TRIGGER ${quote(trigger)}`).join('');
  const isPlaced = /\bplace\b/.test(value);
  const update = isPlaced
    ? `UPDATE ${target} SET ${name} = ${value}
  FROM (
    SELECT "id", row_number() OVER (PARTITION BY "tenant_id" ORDER BY "created_at", "id") AS place FROM ${target}
  ) AS placed
  WHERE placed."id" = ${target}."id";`
    : `UPDATE ${target} SET ${name} = ${value} WHERE ${name} IS NULL;`;
  const sql = [
    `ALTER TABLE ${target} NO FORCE ROW LEVEL SECURITY${switched('DISABLE')};`,
    ...(value === '' ? [] : [update]),
    ...(then === '' ? [] : [then]),
    `ALTER TABLE ${target} FORCE ROW LEVEL SECURITY${switched('ENABLE')};`,
  ].join('\n');
  return step(
    `Fill ${column.name} of ${table.name}`,
    sql,
    value === '' ? gone : 'nothing to undo',
    {
      lock: 'blocks all',
      class: 'rewrites',
    },
  );
}
