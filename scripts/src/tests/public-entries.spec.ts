import { describe, expect, it } from 'vitest';
import { entryImports, importProblem } from './public-entries.ts';

describe('the public entries', () => {
  it('are tried from the package itself and from each app that depends on it', () => {
    const froms = entryImports()
      .filter(({ entry }) => entry === '@monorepo/shared-types')
      .map(({ from }) => from);
    expect(froms.sort()).toEqual(['apps/api', 'apps/bff', 'apps/web', 'packages/shared-types']);
  });

  it('work as built', () => {
    expect(importProblem({ from: 'scripts', entry: '@monorepo/config' })).toBeUndefined();
  });

  it('are refused where they are missing or not what is built', () => {
    expect(importProblem({ from: 'scripts', entry: '@monorepo/config/nothing' })).toMatch(/^Error/);
    expect(importProblem({ from: 'scripts', entry: 'zod' })).toMatch(/is not what is built/);
  });
});
