import { printPlan } from '../report/print-plan.ts';
import { planJson } from '../report/plan-json.ts';
import { hasNothingLeft, refuseUnresolved } from './carry-out.ts';
import { type ExitCode, exitCodes, Refused } from './exit.ts';
import { postStepsOf } from './post-steps.ts';
import { planFor, readSpec, type Session, type Spec, warn } from './session.ts';

export interface PlanCommandOptions {
  readonly json: boolean;
  readonly restore: readonly string[];
  readonly adopt: boolean;
  readonly post: boolean;
}

/** Shows what `generate` would do, and the hash that `apply` takes. Writes nothing at all. */
export async function planCommand(
  session: Session,
  file: string,
  { json, restore, adopt, post }: PlanCommandOptions,
): Promise<ExitCode> {
  const { root, terminal } = session;
  const planned = async () => {
    const spec = await readSpec(session, file);
    if (!json) warn(session, spec);
    return { spec, plan: await planFor(session, spec, { restore, adopt }) };
  };
  const { spec, plan } = await planned().catch((error: unknown) => {
    if (json && error instanceof Refused) {
      terminal.say(JSON.stringify({ ok: false, reasons: error.lines, ...error.facts }, null, 2));
    }
    throw error;
  });
  const steps = post ? postStepsOf(root, plan) : [];
  if (json)
    terminal.say(JSON.stringify({ ...planJson(plan, steps), ...warningsOf(spec) }, null, 2));
  refuseUnresolved(plan);
  if (!json) {
    printPlan(plan, steps, terminal);
    terminal.say(
      plan.changes.length === 0
        ? 'Nothing to do: the tree is what the spec says.'
        : `Plan ${plan.hash}: carry it out with \`pnpm agent apply --plan ${plan.hash}\`.`,
    );
  }
  return hasNothingLeft(plan) ? exitCodes.done : exitCodes.conflicts;
}

function warningsOf({ warnings: { diagnostics, missingLabels } }: Spec) {
  return { warnings: diagnostics, missingLabels };
}
