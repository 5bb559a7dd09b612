import { readFileSync } from 'node:fs';
import { stripVTControlCharacters } from 'node:util';
import { type PartResult, runPart } from '../checks/run-part.ts';

/** What turbo says about one task of a run (https://turborepo.com/docs/reference/run#--summarize). */
export interface TurboTask {
  readonly task: string;
  readonly package: string;
  readonly directory: string;
  readonly cache: { readonly status: 'HIT' | 'MISS' };
  /** Absent where the task never ran, because one before it failed. */
  readonly execution?: {
    readonly exitCode: number;
    readonly startTime: number;
    readonly endTime: number;
  };
}

export interface TurboRun {
  readonly part: PartResult;
  /** Empty where turbo itself failed. */
  readonly tasks: readonly TurboTask[];
}

/** Runs turbo tasks over the workspace, showing the output of those that fail. */
export async function runTurbo(name: string, args: readonly string[]): Promise<TurboRun> {
  const part = await runPart({
    name,
    command: [
      'turbo',
      'run',
      ...args,
      ...['--summarize', '--output-logs=errors-only', '--log-order=grouped'],
    ],
  });

  const plain = stripVTControlCharacters(part.output);
  const path = /^\s*Summary:\s+(.+\.json)\s*$/m.exec(plain)?.[1];
  return { part, tasks: path === undefined ? [] : readTasks(path) };
}

function readTasks(path: string): TurboTask[] {
  const summary = JSON.parse(readFileSync(path, 'utf8')) as {
    tasks: (TurboTask & { command: string })[];
  };
  return summary.tasks.filter(({ command }) => command !== '<NONEXISTENT>');
}
