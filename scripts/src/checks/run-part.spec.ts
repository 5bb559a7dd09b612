import { describe, expect, it } from 'vitest';
import { runPart } from './run-part.ts';

const part = (...command: [string, ...string[]]) => runPart({ name: 'part', command });

describe('a part', () => {
  it('passes by exit code 0', async () => {
    expect(await part('node', '-e', '0')).toMatchObject({ name: 'part', passed: 1, failed: 0 });
  });

  it('fails by any other, and keeps what it wrote', async () => {
    const result = await part(
      'node',
      '-e',
      'console.log("a"); console.error("b"); process.exit(2)',
    );
    expect(result).toMatchObject({ passed: 0, failed: 1 });
    expect(result.output).toMatch(/a[^]*b|b[^]*a/);
  });

  it('fails when it is killed or cannot start', async () => {
    expect((await part('sh', '-c', 'kill -9 $$')).failed).toBe(1);
    const missing = await part('no-such-program-here');
    expect(missing.failed).toBe(1);
    expect(missing.output).toContain('ENOENT');
  });

  it('finds the programs of the workspace', async () => {
    expect((await part('prettier', '--version')).failed).toBe(0);
  });
});
