import type { Plan } from '../plan/plan.ts';
import { withLock } from '../tree/transaction/lock.ts';
import { carryOut } from './carry-out.ts';
import { type ExitCode, exitCodes, Refused } from './exit.ts';
import type { GenerateOptions } from './generate.ts';
import { planFor, readSpec, type Session, specFiles } from './session.ts';

export interface ApplyOptions extends GenerateOptions {
  /** What `plan` printed. */
  readonly hash: string;
}

/**
 * Carries out a plan that was looked at, exactly. Without a spec, the one among `specs/*.yaml` that the plan is of.
 *
 * @throws {Refused} where spec, tree or database moved since
 */
export async function applyCommand(
  session: Session,
  file: string | undefined,
  options: ApplyOptions,
): Promise<ExitCode> {
  return withLock(session.root, async () => {
    for (const each of file === undefined ? specFiles(session) : [file]) {
      const plan = await planOf(session, each, options, file !== undefined);
      if (plan?.hash === options.hash) return carryOut(session, plan, options);
    }
    throw new Refused(
      exitCodes.drift,
      `There is no plan ${options.hash}: the spec, the tree or the database moved since.`,
      'Plan again, look at it, and apply that.',
    );
  });
}

/** @returns null for a spec that is wrong, where it is only looked through */
async function planOf(
  session: Session,
  file: string,
  options: ApplyOptions,
  isAsked: boolean,
): Promise<Plan | null> {
  try {
    return await planFor(session, await readSpec(session, file), options);
  } catch (error) {
    if (isAsked || !(error instanceof Refused)) throw error;
    return null;
  }
}
