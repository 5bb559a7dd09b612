import { describe, expect, it } from 'vitest';
import { runTurbo } from './turbo.ts';

describe('a turbo run', () => {
  it('tells how each task ended', async () => {
    const { part, tasks } = await runTurbo('build', ['build', '--filter=@monorepo/config']);
    expect(part).toMatchObject({ passed: 1, failed: 0 });
    expect(tasks).toMatchObject([
      { task: 'build', package: '@monorepo/config', directory: 'packages/config' },
    ]);
  }, 60_000);

  it('that cannot start has failed and has no tasks', async () => {
    const { part, tasks } = await runTurbo('nothing', ['no-such-task']);
    expect(part.failed).toBe(1);
    expect(tasks).toEqual([]);
  }, 60_000);
});
