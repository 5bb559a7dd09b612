import { withLock } from '../tree/transaction/lock.ts';
import { printFiles, printNotes } from '../report/print-plan.ts';
import { carryOut, hasNothingLeft, refuseUnresolved } from './carry-out.ts';
import { type ExitCode, exitCodes } from './exit.ts';
import { planFor, readSpec, type Session, warn } from './session.ts';

export interface GenerateOptions {
  readonly restore: readonly string[];
  readonly adopt: boolean;
  readonly allowDataLoss: readonly string[];
  readonly post: boolean;
}

/** Makes the tree what the spec says, and keeps what its owner edited. */
export async function generateCommand(
  session: Session,
  file: string,
  options: GenerateOptions,
): Promise<ExitCode> {
  const spec = await readSpec(session, file);
  warn(session, spec);
  return withLock(session.root, async () => {
    const plan = await planFor(session, spec, options);
    return carryOut(session, plan, options);
  });
}

/**
 * Whether the tree is what the spec says: nothing to write, nothing to resolve. `exact`: and nothing edited by hand.
 */
export async function checkTreeCommand(
  session: Session,
  file: string,
  { exact }: { exact: boolean },
): Promise<ExitCode> {
  const { terminal } = session;
  const plan = await planFor(session, await readSpec(session, file));
  refuseUnresolved(plan);
  printFiles(plan, terminal);
  printNotes(plan, terminal);
  plan.changes
    .filter(({ path }) => path.startsWith('.groundplan/'))
    .forEach(({ path }) => terminal.say(`record    ${path}`));
  const edited = exact ? plan.files.filter(({ isEdited }) => isEdited) : [];
  edited.forEach(({ at, path }) => terminal.say(`edited    ${at ?? path}`));
  if (plan.changes.length === 0 && edited.length === 0 && hasNothingLeft(plan)) {
    return exitCodes.done;
  }
  terminal.complain(`The tree is not what ${file} says: run \`pnpm agent generate ${file}\`.`);
  return exitCodes.drift;
}
