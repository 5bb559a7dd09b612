import { globSync } from 'node:fs';
import { dirname } from 'node:path';
import { repository } from '../repository.ts';

/** The folders of the workspace's packages, relative to the repository. */
export function workspaceFolders(): string[] {
  const manifests = ['agent', 'apps/*', 'packages/*', 'scripts', 'infra', 'bench'].map(
    (folder) => `${folder}/package.json`,
  );
  return globSync(manifests, { cwd: repository })
    .map((path) => dirname(path))
    .sort();
}
