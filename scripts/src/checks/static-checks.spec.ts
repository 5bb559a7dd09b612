import { describe, expect, it } from 'vitest';
import { runStaticChecks } from './static-checks.ts';

const part = (name: string, code: number) => ({
  name,
  command: ['node', '-e', `process.exit(${code})`] as [string, ...string[]],
});

describe('the static checks', () => {
  it('all run, whichever fails, and are reported as they end', async () => {
    const reported: string[] = [];
    const results = await runStaticChecks(({ name }) => reported.push(name), {
      repository: [part('links', 1), part('formatting', 0)],
      packages: part('lint', 1),
      unusedCode: part('unused', 0),
    });
    expect(results.map(({ name, failed }) => [name, failed])).toEqual([
      ['links', 1],
      ['formatting', 0],
      ['lint', 1],
      ['unused', 0],
    ]);
    expect(reported.sort()).toEqual(['formatting', 'links', 'lint', 'unused']);
  });
});
