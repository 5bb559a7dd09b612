import { reportPart, summaryLine } from '../checks/report.ts';
import type { PartResult } from '../checks/run-part.ts';
import { runStaticChecks } from '../checks/static-checks.ts';
import { messageOf } from '../failure.ts';
import { paint, say } from '../terminal.ts';
import { runEndToEnd } from './end-to-end.ts';
import { testPublicEntries } from './public-entries.ts';
import { runTurbo } from './turbo.ts';
import { forgetResults, packageResult } from './vitest-results.ts';
import { workspaceFolders } from './workspace.ts';

/** A part of the whole run; what it returns has been reported already. */
export interface Stage {
  readonly title: string;
  readonly run: () => Promise<PartResult[]> | PartResult[];
}

export const stages: readonly Stage[] = [
  { title: 'Static checks', run: () => runStaticChecks((result) => reportPart(result)) },
  { title: 'Unit and integration tests, coverage at least 80 %', run: () => runPackageTests() },
  { title: 'Production build', run: () => runBuilds(['build']) },
  { title: 'Public entries of the packages', run: () => reported(testPublicEntries()) },
  { title: 'End to end, in Chromium', run: async () => reported(await runEndToEnd([])) },
];

/** Runs the stages one after the other. One that crashes has failed; those after it still run. */
export async function runStages(all: readonly Stage[]): Promise<PartResult[]> {
  const results: PartResult[] = [];
  for (const { title, run } of all) {
    say();
    say(paint('bold', title));
    try {
      results.push(...(await run()));
    } catch (error) {
      const crash = { name: title, passed: 0, failed: 1, seconds: 0, output: messageOf(error) };
      results.push(...reported(crash));
    }
  }
  return results;
}

/** Every part again, one line each, now that what they wrote has scrolled by. */
export function summarise(results: readonly PartResult[], durationMs: number): void {
  say();
  say(paint('bold', `All parts, ${Math.round(durationMs / 1000)} s`));
  results.forEach((result) => say(summaryLine(result)));
}

/** Unit and integration tests of every package, each with its coverage. */
async function runPackageTests(): Promise<PartResult[]> {
  forgetResults(workspaceFolders());
  const { part, tasks } = await runTurbo('unit and integration tests', [
    'test:coverage',
    '--continue=always',
  ]);
  const tests = tasks.filter(({ task }) => task === 'test:coverage');
  if (tests.length === 0) return reported({ ...part, passed: 0, failed: 1 });
  // What failed may be a build that the tests stand on; turbo has written down either.
  if (part.failed > 0) say(part.output.trimEnd());
  const results = tests.map(packageResult);
  results.forEach((result) => reportPart(result, { withOutput: false }));
  return results;
}

/** The production build, and once more: the second one must come whole from the cache. */
export async function runBuilds(task: readonly string[]): Promise<PartResult[]> {
  const first = await runTurbo('build', task);
  if (first.part.failed > 0) return reported(first.part);
  const second = await runTurbo('build again, all from the cache', task);
  const missed = second.tasks.filter(({ cache }) => cache.status !== 'HIT');
  const isHit = second.tasks.length > 0 && missed.length === 0;
  return reported(first.part, {
    ...second.part,
    passed: isHit ? 1 : 0,
    failed: isHit ? 0 : 1,
    output: `Not from the cache: ${missed.map((task) => task.package).join(', ')}\n${second.part.output}`,
  });
}

function reported(...results: PartResult[]): PartResult[] {
  results.forEach((result) => reportPart(result));
  return results;
}
