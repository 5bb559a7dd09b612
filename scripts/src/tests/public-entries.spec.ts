import { describe, expect, it } from 'vitest';
import { entryImports, importProblem, testPublicEntries } from './public-entries.ts';

describe('the public entries', () => {
  it('are tried from the package itself and from each app that depends on it', () => {
    const froms = entryImports()
      .filter(({ entry }) => entry === '@monorepo/shared-types')
      .map(({ from }) => from);
    expect(froms.sort()).toEqual(['apps/api', 'apps/bff', 'apps/web', 'packages/shared-types']);
  });

  it('count one each, and the failing ones say why', () => {
    const result = testPublicEntries([
      { from: 'scripts', entry: '@monorepo/config' },
      { from: 'scripts', entry: 'zod' },
    ]);
    expect(result).toMatchObject({ passed: 1, failed: 1 });
    expect(result.output).toMatch(/^zod from scripts: Error: is not what is built/);
  });

  it('work as built', () => {
    expect(importProblem({ from: 'scripts', entry: '@monorepo/config' })).toBeUndefined();
  });

  it('are refused where they are missing or not what is built', () => {
    expect(importProblem({ from: 'scripts', entry: '@monorepo/config/nothing' })).toMatch(/^Error/);
    expect(importProblem({ from: 'scripts', entry: 'zod' })).toMatch(/is not what is built/);
  });
});
