import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { Failure } from '../failure.ts';
import { endingSignals } from '../processes/stop-processes.ts';
import { repository } from '../repository.ts';

/**
 * Prisma's command line in this terminal.
 *
 * @throws {Failure} where it ends badly
 */
export async function runPrisma(args: readonly string[], databaseUrl: string): Promise<void> {
  const child = spawn(process.execPath, ['-C', 'development', 'src/cli/prisma.ts', ...args], {
    cwd: join(repository, 'packages/database'),
    stdio: 'inherit',
    env: { ...process.env, DATABASE_URL: databaseUrl },
  });
  const asked: NodeJS.Signals[] = [];
  const onSignal = (name: NodeJS.Signals) => {
    asked.push(name);
    child.kill(name);
  };
  endingSignals.forEach((name) => process.on(name, onSignal));
  const code = await new Promise<number | null>((resolve) => child.once('exit', resolve));
  endingSignals.forEach((name) => process.off(name, onSignal));
  if (code !== 0 && asked.length === 0) {
    throw new Failure(`\`prisma ${args.join(' ')}\` failed; what it says above is the reason.`);
  }
}
