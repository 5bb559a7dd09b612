import { spawnSync } from 'node:child_process';
import { cpSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from '../failure.ts';
import { repository } from '../repository.ts';

/** Copies what git knows of, as it stands, and returns the paths. */
export function copyTo(folder: string): ReadonlySet<string> {
  const paths = trackedIn(repository);
  for (const path of paths) cpSync(join(repository, path), join(folder, path));
  // Tools that read .gitignore, and the list of what was generated, want a repository.
  git(folder, ['init', '--quiet']);
  return new Set(paths);
}

/** Every file that is there and not ignored. */
export function trackedIn(folder: string): string[] {
  return git(folder, ['ls-files', '-z', '--cached', '--others', '--exclude-standard'])
    .split('\0')
    .filter((path) => path !== '' && existsSync(join(folder, path)));
}

/** @throws {Failure} with what git said */
export function git(folder: string, args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync('git', args, {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (status !== 0) throw new Failure(`git ${args[0] ?? ''} failed: ${stderr.trim()}`);
  return stdout;
}
