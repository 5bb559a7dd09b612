import { tmpdir } from 'node:os';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Child } from './child.ts';
import { isGroupRunning } from './process-table.ts';

const children: Child[] = [];
afterEach(async () => {
  await Promise.all(children.splice(0).map((child) => child.stop(0)));
});

function start(command: string) {
  const lines: string[] = [];
  const child = new Child({
    name: 'test',
    command,
    folder: tmpdir(),
    environment: process.env,
    onLine: (line) => lines.push(line),
  });
  children.push(child);
  return { child, lines };
}

describe('a child process', () => {
  it('hands on what it writes, line by line, and how it ended', async () => {
    const { child, lines } = start('echo one; echo two >&2; exit 3');
    expect(await child.exit).toEqual({ code: 3, signal: null });
    expect(lines.sort()).toEqual(['one', 'two']);
    expect([...child.lastLines].sort()).toEqual(['one', 'two']);
  });

  it('is given time to end in its own way', async () => {
    const { child, lines } = start(
      'trap "sleep 0.2; echo saved; exit 0" TERM; echo up; sleep 60 & wait',
    );
    await vi.waitUntil(() => lines.includes('up'));
    await child.stop(5000);
    expect(await child.exit).toEqual({ code: 0, signal: null });
    expect(lines).toContain('saved');
  });

  it('is ended with all it started, where it does not end itself', async () => {
    const { child, lines } = start(
      'trap "" TERM; sh -c "trap \\"\\" TERM; sleep 60" & echo up; wait',
    );
    await vi.waitUntil(() => lines.includes('up'));
    const group = child.identity?.pid ?? 0;
    await child.stop(200);
    expect(await child.exit).toEqual({ code: null, signal: 'SIGKILL' });
    await vi.waitUntil(() => !isGroupRunning(group));
  });

  it('that cannot start has ended', async () => {
    const { child } = start('no-such-program-here');
    expect((await child.exit).code).toBe(127);
  });
});
