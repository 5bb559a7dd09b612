import { lossesOf } from '../report/describe-plan.ts';
import { printFiles, printNotes } from '../report/print-plan.ts';
import type { Plan } from '../plan/plan.ts';
import { commit } from '../tree/transaction/commit.ts';
import { type ExitCode, exitCodes, Refused } from './exit.ts';
import { postStepsOf, runPostStep } from './post-steps.ts';
import type { Session } from './session.ts';

export interface CarryOutOptions {
  readonly allowDataLoss: readonly string[];
  /** Whether the Prisma client and the api client are made anew. */
  readonly post: boolean;
}

/**
 * Writes what a plan says, all or nothing, then has the other tools make theirs.
 *
 * @throws {Refused} before anything is written
 */
export async function carryOut(
  session: Session,
  plan: Plan,
  { allowDataLoss, post }: CarryOutOptions,
): Promise<ExitCode> {
  const { root, terminal, signal } = session;
  refuseUnresolved(plan);
  refuseLosses(plan, allowDataLoss);
  const isDone = hasNothingLeft(plan);
  if (plan.changes.length === 0) {
    printNotes(plan, terminal);
    if (isDone) terminal.say('Nothing to do: the tree is what the spec says.');
    return isDone ? exitCodes.done : exitCodes.conflicts;
  }
  terminal.progress('writing');
  await commit(root, plan.changes, signal);
  printFiles(plan, terminal);
  printNotes(plan, terminal);
  if (post && isDone) await runPost(session, plan);
  return isDone ? exitCodes.done : exitCodes.conflicts;
}

/** Conflicts and edits by hand are what a run leaves to people. */
export function hasNothingLeft({ files, refusals }: Plan): boolean {
  return refusals.length === 0 && files.every(({ conflicts }) => conflicts === 0);
}

/** @throws {Refused} where markers of an earlier run are left */
export function refuseUnresolved({ unresolved }: Plan): void {
  if (unresolved.length === 0) return;
  throw new Refused(
    exitCodes.conflicts,
    ...unresolved.map((path) => `${path} has conflicts of an earlier run.`),
    'Resolve them (what stands between <<<<<<< yours and >>>>>>> spec) and run again.',
  );
}

function refuseLosses(plan: Plan, allowed: readonly string[]): void {
  const names = lossesOf(plan).filter((name) => !allowed.includes(name));
  if (names.length === 0) return;
  throw new Refused(
    exitCodes.dataLoss,
    `The migration would lose data: ${names.join(', ')}.`,
    `If that is what you want: ${names.map((name) => `--allow-data-loss ${name}`).join(' ')}`,
  );
}

async function runPost({ root, terminal }: Session, plan: Plan): Promise<void> {
  for (const step of postStepsOf(root, plan)) {
    terminal.progress(step.what);
    const failure = await runPostStep(root, step);
    if (failure === null) continue;
    terminal.complain(
      `Could not ${step.what}; the tree stays as it was written:\n${failure}\nMend that, then run \`node ${[...step.args, step.script].join(' ')}\` in ${step.folder}.`,
    );
    process.exitCode = 1;
    return;
  }
}
