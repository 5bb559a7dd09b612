import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import { summaryLine, totalLine } from './report.ts';

const result = { name: 'lint', passed: 3, failed: 0, seconds: 1.25, output: '' };

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
});
