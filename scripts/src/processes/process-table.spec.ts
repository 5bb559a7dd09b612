import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { afterEach, describe, expect, it } from 'vitest';
import {
  ancestorsOf,
  findByEnvironment,
  findProcess,
  isGroupRunning,
  isRunning,
  parsePsLine,
} from './process-table.ts';

const started: ChildProcess[] = [];
afterEach(() => started.splice(0).forEach((child) => child.kill('SIGKILL')));

function start(environment: Record<string, string> = {}): ChildProcess {
  const child = spawn('sleep', ['60'], { detached: true, env: { ...process.env, ...environment } });
  started.push(child);
  return child;
}

async function end(child: ChildProcess): Promise<void> {
  child.kill('SIGKILL');
  await once(child, 'exit');
}

describe('the process table', () => {
  it('finds a process with its parent and its command', () => {
    const { pid = 0 } = start();
    expect(findProcess(pid)).toMatchObject({ pid, parentPid: process.pid, command: 'sleep 60' });
  });

  it('knows a process until it ends', async () => {
    const child = start();
    const identity = findProcess(child.pid ?? 0)!;
    expect(isRunning(identity)).toBe(true);
    expect(isGroupRunning(identity.pid)).toBe(true);
    await end(child);
    expect(isRunning(identity)).toBe(false);
    expect(isGroupRunning(identity.pid)).toBe(false);
  });

  it('does not take another process for one that had its number', () => {
    const { pid = 0 } = start();
    expect(isRunning({ pid, startedAt: 'another time' })).toBe(false);
  });

  it.runIf(process.platform === 'linux')('finds processes by what they inherited', () => {
    const { pid } = start({ GROUNDPLAN_TEST: 'one' });
    start({ GROUNDPLAN_TEST: 'other' });
    expect(findByEnvironment('GROUNDPLAN_TEST', 'one').map((found) => found.pid)).toEqual([pid]);
  });

  it('lists the ancestors, nearest first', () => {
    const { pid = 0 } = start();
    expect(ancestorsOf(pid)[0]).toMatchObject({ pid: process.pid });
  });

  it('reads what ps says on other systems', () => {
    const line = '  501 Ss   Mon Nov 23 08:00:00 2026     node server.js --port 1\n';
    expect(parsePsLine(7, line)).toEqual({
      pid: 7,
      parentPid: 501,
      startedAt: 'Mon Nov 23 08:00:00 2026',
      command: 'node server.js --port 1',
    });
    expect(parsePsLine(7, '  501 Z+   Mon Nov 23 08:00:00 2026     (node)')).toBeUndefined();
    expect(parsePsLine(7, '')).toBeUndefined();
  });
});
