import { setTimeout as sleep } from 'node:timers/promises';
import { codeOf } from '../failure.ts';
import { isRunning, type ProcessIdentity } from './process-table.ts';

/** Ctrl-C, `kill`, and a terminal that closes. */
export const endingSignals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Sends a signal to a process (or, by a negative number, to a process group). Gone already is fine. */
export function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    if (codeOf(error) !== 'ESRCH' && codeOf(error) !== 'EPERM') throw error;
  }
}

/** Stops processes by SIGTERM, and those that still run after `graceMs` by SIGKILL. */
export async function stopProcesses(
  identities: readonly ProcessIdentity[],
  graceMs: number,
): Promise<void> {
  const running = () => identities.filter(isRunning);
  running().forEach(({ pid }) => signal(pid, 'SIGTERM'));
  const deadline = Date.now() + graceMs;
  while (running().length > 0 && Date.now() < deadline) await sleep(50);
  running().forEach(({ pid }) => signal(pid, 'SIGKILL'));
  while (running().length > 0 && Date.now() < deadline + 2000) await sleep(20);
}
