import { appsOf } from '../tree/base/base-store.ts';
import { migrationNames } from '../plan/plan-migrations.ts';
import { printFiles, printNotes } from '../report/print-plan.ts';
import { hasNothingLeft } from './carry-out.ts';
import { type ExitCode, exitCodes } from './exit.ts';
import { planFor, readSpec, type Session, type Spec, specFiles } from './session.ts';

/**
 * The specs against the tree against the database. Edits by hand are listed and are no disagreement; a database that does
 * not answer is none either, nor is a spec that nothing was generated of, unless it is asked for.
 */
export async function diffCommand(session: Session, file: string | undefined): Promise<ExitCode> {
  const agreements = [await compareMigrations(session)];
  for (const each of file === undefined ? specFiles(session) : [file]) {
    const spec = await readSpec(session, each);
    if (file === undefined && !appsOf(session.root).includes(spec.app.name)) {
      session.terminal.say(`${each}: nothing was generated of it`);
      continue;
    }
    agreements.push(await compareTree(session, spec), await compareDatabase(session, spec));
  }
  return agreements.every(Boolean) ? exitCodes.done : exitCodes.drift;
}

async function compareTree(session: Session, spec: Spec): Promise<boolean> {
  const { say, paint } = session.terminal;
  const plan = await planFor(session, spec);
  const agrees = plan.changes.length === 0 && hasNothingLeft(plan) && plan.unresolved.length === 0;
  say(`${spec.file}: ${agrees ? 'the tree is what it says' : 'the tree differs'}`);
  printFiles(plan, session.terminal);
  printNotes(plan, session.terminal);
  plan.unresolved.forEach((path) => say(`${paint('yellow', 'conflict')}  ${path}`));
  const edited = plan.files.filter(({ isEdited, before }) => isEdited && before !== null);
  edited.forEach(({ at, path }) => say(`${paint('dim', 'edited')}    ${at ?? path}`));
  for (const [path, names] of plan.owned)
    say(`${paint('dim', 'yours')}     ${path}: ${written(names)}`);
  return agrees;
}

function written(names: readonly string[] | null): string {
  if (names === null) return 'missing; `agent generate` makes a new one';
  return names.length === 0 ? 'nothing written yet' : names.join(', ');
}

async function compareDatabase({ root, services, terminal }: Session, { file, app }: Spec) {
  const differences = await services.compareDatabase(root, app);
  if (differences === null) return true;
  const agrees = differences.length === 0;
  terminal.say(`${file}: ${agrees ? 'the database is what it says' : 'the database differs'}`);
  differences.forEach((line) => terminal.say(`database  ${line}`));
  return agrees;
}

async function compareMigrations({ root, services, terminal }: Session): Promise<boolean> {
  const facts = await services.readFacts(root);
  if (facts === null) {
    terminal.say('No database answers: set DATABASE_URL, or start the stack, to compare it.');
    return true;
  }
  const applied = new Set(facts.appliedMigrations);
  const names = migrationNames(root);
  const pending = names.filter((name) => !applied.has(name));
  const unknown = facts.appliedMigrations.filter((name) => !names.includes(name));
  pending.forEach((name) => terminal.say(`pending   ${name}`));
  unknown.forEach((name) => terminal.say(`applied, and not in the tree  ${name}`));
  return pending.length + unknown.length === 0;
}
