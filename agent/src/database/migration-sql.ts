import type { MigrationStep } from './migration-plan.ts';

/** The text of `migration.sql`: each step with what it does, what others wait for, and how it is taken back. */
export function migrationSql(steps: readonly MigrationStep[]): string {
  return steps.map((step, index) => stepSql(step, `${index + 1} of ${steps.length}`)).join('\n');
}

function stepSql(
  { name, sql, lock, class: effect, undo, lossName }: MigrationStep,
  place: string,
): string {
  const notes = [
    lossName === null ? null : `Loses data: ${lossName}.`,
    effect === 'rewrites' ? 'Writes every row again.' : null,
    lock === 'blocks writes' || lock === 'blocks all' ? `While it runs it ${lock}.` : null,
  ].filter((note) => note !== null);
  const comment = [`${place}: ${name}.`, ...notes].join(' ');
  const undone = undo.split('\n').map((line) => `--   ${line}`.trimEnd());
  const back = undone.length === 1 ? `-- Undo: ${undo}` : `-- Undo:\n${undone.join('\n')}`;
  return `-- ${comment}\n${back}\n${sql === '' ? '' : `${sql}\n`}`;
}
