import { printFiles, printNotes } from '../report/print-plan.ts';
import { hasNothingLeft } from './carry-out.ts';
import type { DatabaseState } from './services.ts';
import { type ExitCode, exitCodes } from './exit.ts';
import { planFor, readSpec, type Session, specFiles } from './session.ts';

/**
 * The spec against the tree against the database. Edits by hand are listed and are no disagreement; a database that does
 * not answer is none either.
 */
export async function diffCommand(session: Session, file: string | undefined): Promise<ExitCode> {
  const agreements: boolean[] = [];
  for (const each of file === undefined ? specFiles(session) : [file]) {
    agreements.push(await compareTree(session, each));
  }
  agreements.push(compareDatabase(session, await session.services.readFacts(session.root)));
  return agreements.every(Boolean) ? exitCodes.done : exitCodes.drift;
}

async function compareTree(session: Session, file: string): Promise<boolean> {
  const { terminal } = session;
  const plan = await planFor(session, await readSpec(session, file));
  const agrees = plan.changes.length === 0 && hasNothingLeft(plan) && plan.unresolved.length === 0;
  terminal.say(`${file}: ${agrees ? 'the tree is what it says' : 'the tree differs'}`);
  printFiles(plan, terminal);
  printNotes(plan, terminal);
  plan.unresolved.forEach((path) =>
    terminal.say(`${terminal.paint('yellow', 'conflict')}  ${path}`),
  );
  const edited = plan.files.filter(({ isEdited, before }) => isEdited && before !== null);
  edited.forEach(({ at, path }) =>
    terminal.say(`${terminal.paint('dim', 'edited')}  ${at ?? path}`),
  );
  return agrees;
}

function compareDatabase({ terminal }: Session, state: DatabaseState | null): boolean {
  if (state === null) {
    terminal.say('database: none answers; set DATABASE_URL, or start the stack, to compare it');
    return true;
  }
  const { pending, failed, changed } = state;
  const agrees = pending.length + failed.length + changed.length === 0;
  terminal.say(
    `database: ${agrees ? 'every migration is applied' : 'differs from the migrations'}`,
  );
  pending.forEach((name) => terminal.say(`pending   ${name}`));
  failed.forEach((name) => terminal.say(`failed    ${name}`));
  changed.forEach((name) => terminal.say(`changed since it was applied  ${name}`));
  return agrees;
}
