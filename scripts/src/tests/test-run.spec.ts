import { beforeEach, describe, expect, it, vi } from 'vitest';
import { runBuilds, runStages, summarise } from './test-run.ts';

const good = { name: 'good', passed: 2, failed: 0, seconds: 0, output: '' };

let output = '';
beforeEach(() => {
  output = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((chunk) => {
    output += String(chunk);
    return true;
  });
});

describe('the whole run', () => {
  it('counts a stage that crashes as failed and goes on', async () => {
    const results = await runStages([
      { title: 'breaks', run: () => Promise.reject(new Error('out of memory')) },
      { title: 'works', run: () => [good] },
    ]);
    expect(results).toMatchObject([{ name: 'breaks', failed: 1, output: 'out of memory' }, good]);
  });

  it('ends with every part in one line each', () => {
    summarise([good, { ...good, name: 'bad', failed: 1 }], 61_000);
    expect(output).toMatch(/All parts, 61 s[^]*good[^]*bad/);
  });
});

describe('the build', () => {
  it('is done once, and the second time comes from the cache', async () => {
    expect(await runBuilds(['build', '--filter=@monorepo/config'])).toMatchObject([
      { passed: 1, failed: 0 },
      { passed: 1, failed: 0 },
    ]);
  }, 60_000);

  it('that fails is not tried again', async () => {
    expect(await runBuilds(['no-such-task'])).toMatchObject([{ passed: 0, failed: 1 }]);
  }, 60_000);
});
