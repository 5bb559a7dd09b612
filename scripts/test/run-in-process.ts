import { vi } from 'vitest';

let runs = 0;

/**
 * Runs a command of the root's package.json within this process, so that its coverage counts.
 *
 * @returns its exit code, what it wrote, and the lines of its complaints
 */
export async function runInProcess(
  script: string,
  environment: Record<string, string>,
  args: readonly string[] = [],
) {
  const { argv, exitCode } = process;
  const written = { stdout: '', stderr: '' };
  for (const [name, value] of Object.entries(environment)) vi.stubEnv(name, value);
  for (const stream of ['stdout', 'stderr'] as const) {
    vi.spyOn(process[stream], 'write').mockImplementation((chunk) => {
      written[stream] += String(chunk);
      return true;
    });
  }
  process.argv = [...argv.slice(0, 2), ...args];
  try {
    // A query makes it a new module, while those that it imports stay what they are.
    runs += 1;
    await import(/* @vite-ignore */ `../src/${script}.ts?run=${runs}`);
    return {
      ...written,
      status: process.exitCode ?? 0,
      lines: written.stderr.trim().split('\n'),
    };
  } finally {
    Object.assign(process, { argv, exitCode });
    vi.restoreAllMocks();
    vi.unstubAllEnvs();
  }
}
