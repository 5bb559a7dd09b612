import type { PostStep } from '../commands/post-steps.ts';
import type { Plan } from '../plan/plan.ts';
import { fileLines, lossesOf, unifiedDiff } from './describe-plan.ts';

/** A plan for machines. The shape is documented in docs/reference/agent.md. */
export function planJson(plan: Plan, post: readonly PostStep[]) {
  return {
    app: plan.app,
    hash: plan.hash,
    files: fileLines(plan).map((line) => {
      const { action, path, from, conflicts } = line;
      return { action, path, from, conflicts, diff: unifiedDiff(line) };
    }),
    kept: plan.files.flatMap(({ note, at, path }) =>
      note === null ? [] : [{ path: at ?? path, note }],
    ),
    byHand: plan.refusals,
    unresolved: plan.unresolved,
    migrations: plan.migrations.map(({ path, sql, steps }) => ({ path, sql, steps })),
    dataLoss: lossesOf(plan),
    afterwards: post.map(({ what }) => what),
  };
}
