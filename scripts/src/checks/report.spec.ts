import { stripVTControlCharacters } from 'node:util';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { conclude, reportPart, summaryLine, totalLine } from './report.ts';

const result = { name: 'lint', passed: 3, failed: 0, seconds: 1.25, output: '' };

const { exitCode } = process;
afterEach(() => {
  process.exitCode = exitCode;
});

function capture(): () => string {
  let output = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((chunk) => {
    output += stripVTControlCharacters(String(chunk));
    return true;
  });
  return () => output;
}

describe('the report', () => {
  it('says how each part ended and how long it took', () => {
    expect(stripVTControlCharacters(summaryLine(result))).toMatch(/^✓ lint +1\.3 s {2}3 passed$/);
    expect(stripVTControlCharacters(summaryLine({ ...result, failed: 1 }))).toMatch(
      /^✗ lint +1\.3 s {2}3 passed, 1 failed$/,
    );
  });

  it('adds everything up in its last line', () => {
    expect(totalLine([result, { ...result, passed: 2, failed: 4 }])).toBe('5 passed, 4 failed');
  });

  it('shows what a part wrote only where it failed', () => {
    const read = capture();
    reportPart({ ...result, output: 'all well' });
    expect(read()).not.toContain('all well');
    reportPart({ ...result, failed: 1, output: 'line 3 is wrong' });
    expect(read()).toContain('── lint\nline 3 is wrong\n');
  });

  it('fails the process where anything failed', () => {
    const read = capture();
    process.exitCode = 0;
    conclude([result]);
    expect(process.exitCode).toBe(0);
    conclude([result, { ...result, failed: 1 }]);
    expect(process.exitCode).toBe(1);
    expect(read().trim().split('\n').at(-1)).toBe('6 passed, 1 failed');
  });
});
