import { describe, expect, it } from 'vitest';
import { runStages } from './test-run.ts';

const good = { name: 'good', passed: 2, failed: 0, seconds: 0, output: '' };

describe('the whole run', () => {
  it('counts a stage that crashes as failed and goes on', async () => {
    const results = await runStages([
      { title: 'breaks', run: () => Promise.reject(new Error('out of memory')) },
      { title: 'works', run: () => [good] },
    ]);
    expect(results).toMatchObject([{ name: 'breaks', failed: 1, output: 'out of memory' }, good]);
  });
});
