import { setTimeout as sleep } from 'node:timers/promises';
import type { Child } from '../processes/child.ts';
import { Failure } from '../failure.ts';

/** `node --watch` stays when the program it runs has crashed, and says so in this line. */
const crashedUnderWatch = 'Failed running ';
const shownLines = 15;

/**
 * Waits until the address answers 2xx.
 *
 * @throws {Failure} with the process's last lines, where it ends, crashes or takes too long
 */
export async function untilReady(
  child: Child,
  url: string,
  { timeoutMs, signal }: { timeoutMs: number; signal: AbortSignal },
): Promise<void> {
  const ended = new AbortController();
  const end = child.exit.then(({ code, signal: killedBy }) => {
    ended.abort();
    throw failureOf(child, `stopped by itself (${killedBy ?? `exit code ${code ?? 'unknown'}`})`);
  });
  await Promise.race([end, poll(child, url, timeoutMs, AbortSignal.any([signal, ended.signal]))]);
}

/** A failure that is about this process, with the newest lines it wrote. */
export function failureOf(child: Child, what: string): Failure {
  const lines = child.lastLines.filter((line) => !/^\s+at /.test(line)).slice(-shownLines);
  return new Failure(`${child.name} ${what}; its last lines:`, lines);
}

async function poll(child: Child, url: string, timeoutMs: number, signal: AbortSignal) {
  const deadline = Date.now() + timeoutMs;
  while (!(await answers(url, signal))) {
    if (signal.aborted) return;
    if (child.lastLines.some((line) => line.startsWith(crashedUnderWatch))) {
      throw failureOf(child, 'could not start');
    }
    if (Date.now() > deadline) {
      throw failureOf(child, `did not answer at ${url} within ${timeoutMs / 1000} s`);
    }
    await sleep(100);
  }
}

async function answers(url: string, signal: AbortSignal): Promise<boolean> {
  try {
    const timeout = AbortSignal.timeout(5000);
    const response = await fetch(url, { signal: AbortSignal.any([signal, timeout]) });
    await response.body?.cancel();
    return response.ok;
  } catch {
    return false;
  }
}
