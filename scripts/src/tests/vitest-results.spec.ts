import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { repository } from '../repository.ts';
import { forgetResults, packageResult } from './vitest-results.ts';

let folder: string;
beforeEach(() => {
  folder = relative(repository, mkdtempSync(join(tmpdir(), 'package-')));
});
afterEach(() => rmSync(join(repository, folder), { recursive: true }));

function write(results: { numPassedTests: number; numFailedTests: number }): void {
  mkdirSync(join(repository, folder, 'coverage'));
  writeFileSync(join(repository, folder, 'coverage/test-results.json'), JSON.stringify(results));
}

function resultWith(exitCode: number, status: 'HIT' | 'MISS' = 'MISS') {
  const execution = { exitCode, startTime: 1000, endTime: 3500 };
  const task = {
    task: 'test:coverage',
    package: 'p',
    directory: folder,
    cache: { status },
    execution,
  };
  return packageResult(task);
}

describe('the tests of a package', () => {
  it('count as they ended', () => {
    write({ numPassedTests: 7, numFailedTests: 2 });
    expect(resultWith(1)).toMatchObject({ passed: 7, failed: 2, seconds: 2.5 });
  });

  it('count one failure where all pass and coverage is too low', () => {
    write({ numPassedTests: 7, numFailedTests: 0 });
    expect(resultWith(1)).toMatchObject({ passed: 7, failed: 1 });
    expect(resultWith(0)).toMatchObject({ passed: 7, failed: 0 });
  });

  it('count one failure where they left no results', () => {
    expect(resultWith(0)).toMatchObject({ passed: 0, failed: 1 });
  });

  it('say where they come from the cache', () => {
    write({ numPassedTests: 7, numFailedTests: 0 });
    expect(resultWith(0, 'HIT').name).toBe(`tests of ${folder} (cached)`);
  });

  it('of an earlier run are forgotten', () => {
    write({ numPassedTests: 7, numFailedTests: 0 });
    forgetResults([folder]);
    expect(resultWith(0)).toMatchObject({ passed: 0, failed: 1 });
  });
});
