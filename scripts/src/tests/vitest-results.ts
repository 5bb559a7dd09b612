import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { PartResult } from '../checks/run-part.ts';
import { repository } from '../repository.ts';
import type { TurboTask } from './turbo.ts';

/** Where the test preset of packages/config leaves the results of a run with coverage. */
const resultsFile = 'coverage/test-results.json';

interface VitestResults {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
}

/**
 * The tests of one package. A run that ended badly although every test passed (coverage under the threshold, a crash)
 * counts as one failure, and so does one that left no results.
 */
export function packageResult(task: TurboTask): PartResult {
  const results = readResults(join(repository, task.directory, resultsFile));
  const seconds = task.execution ? (task.execution.endTime - task.execution.startTime) / 1000 : 0;
  const isSound = task.execution?.exitCode === 0 && results !== undefined;
  const failed = results?.numFailedTests ?? 0;
  return {
    name: `tests of ${task.directory}${task.cache.status === 'HIT' ? ' (cached)' : ''}`,
    passed: results?.numPassedTests ?? 0,
    failed: isSound ? failed : Math.max(failed, 1),
    seconds,
    output: '',
  };
}

/** Forgets the results of an earlier run, which must not be counted again. */
export function forgetResults(folders: readonly string[]): void {
  folders.forEach((folder) => rmSync(join(repository, folder, resultsFile), { force: true }));
}

function readResults(path: string): VitestResults | undefined {
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as VitestResults) : undefined;
}
