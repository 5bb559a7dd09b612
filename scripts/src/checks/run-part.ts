import { spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { repository } from '../repository.ts';

/** What one part of a check or a test run came to. */
export interface PartResult {
  readonly name: string;
  readonly passed: number;
  readonly failed: number;
  readonly seconds: number;
  /** Everything it wrote, for the person who has to mend it. */
  readonly output: string;
}

export interface Part {
  readonly name: string;
  /** A program of the workspace with its arguments. */
  readonly command: readonly [string, ...string[]];
  readonly environment?: Readonly<Record<string, string>>;
  /** Where it runs; this repository unless told. */
  readonly folder?: string;
  /** Shows the output as it comes, for parts that take long. */
  readonly live?: boolean;
}

/** Runs a part to its end. It passes by exit code 0; a program that cannot start or is killed fails. */
export async function runPart(part: Part): Promise<PartResult> {
  const startedAt = performance.now();
  const { output, isPassed } = await run(part);
  return {
    name: part.name,
    passed: isPassed ? 1 : 0,
    failed: isPassed ? 0 : 1,
    seconds: (performance.now() - startedAt) / 1000,
    output,
  };
}

function run({
  command: [program, ...args],
  environment,
  folder = repository,
  live = false,
}: Part) {
  return new Promise<{ output: string; isPassed: boolean }>((resolve) => {
    const chunks: Buffer[] = [];
    const child = spawn(program, args, {
      cwd: folder,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...process.env,
        PATH: [join(folder, 'node_modules/.bin'), process.env['PATH']].join(delimiter),
        ...environment,
      },
    });
    const take = (target: NodeJS.WriteStream) => (chunk: Buffer) => {
      chunks.push(chunk);
      if (live) target.write(chunk);
    };
    child.stdout.on('data', take(process.stdout));
    child.stderr.on('data', take(process.stderr));
    child.once('error', (error) => {
      chunks.push(Buffer.from(`${error.message}\n`));
      resolve({ output: Buffer.concat(chunks).toString(), isPassed: false });
    });
    child.once('close', (code) => {
      resolve({ output: Buffer.concat(chunks).toString(), isPassed: code === 0 });
    });
  });
}
