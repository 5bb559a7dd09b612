import { spawnSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PartResult } from '../checks/run-part.ts';
import { repository } from '../repository.ts';
import { workspaceFolders } from './workspace.ts';

interface Manifest {
  readonly name: string;
  readonly exports?: Readonly<Record<string, unknown>>;
  readonly dependencies?: Readonly<Record<string, string>>;
}

/** One import to try: a package's public entry, seen from a folder. */
export interface EntryImport {
  readonly from: string;
  readonly entry: string;
}

/**
 * Every public entry of every package, from the package itself and from each app that depends on it. Presets and
 * configuration files, which are no JavaScript of ours to build, are left out.
 */
export function entryImports(folders: readonly string[] = workspaceFolders()): EntryImport[] {
  const manifests = folders.map((folder) => ({ folder, manifest: readManifest(folder) }));
  return manifests
    .filter(({ folder }) => folder.startsWith('packages/'))
    .flatMap(({ folder, manifest: { name, exports = {} } }) => {
      const users = manifests.filter(
        (user) => user.folder.startsWith('apps/') && user.manifest.dependencies?.[name],
      );
      return Object.entries(exports)
        .flatMap(([path, target]) => entriesOf(folder, path, target))
        .map((path) => join(name, path))
        .flatMap((entry) =>
          [folder, ...users.map((user) => user.folder)].map((from) => ({ from, entry })),
        );
    });
}

/** Imports each entry as Node finds it: as an ES module, as built, with its type declarations beside it. */
export function testPublicEntries(imports = entryImports()): PartResult {
  const startedAt = performance.now();
  const outcomes = imports.map((wanted) => ({ wanted, problem: importProblem(wanted) }));
  const failed = outcomes.filter(({ problem }) => problem !== undefined);
  return {
    name: 'public entries, as built',
    passed: outcomes.length - failed.length,
    failed: failed.length,
    seconds: (performance.now() - startedAt) / 1000,
    output: failed
      .map(({ wanted, problem = '' }) => `${wanted.entry} from ${wanted.from}: ${problem}`)
      .join('\n'),
  };
}

const script = `
  import { existsSync } from 'node:fs';
  import { fileURLToPath } from 'node:url';
  const entry = process.argv[1];
  const file = fileURLToPath(import.meta.resolve(entry));
  if (!/\\/dist\\//.test(file)) throw new Error('is not what is built: ' + file);
  if (!existsSync(file.replace(/\\.js$/, '.d.ts'))) throw new Error('has no type declarations');
  const names = Object.keys(await import(entry));
  if (names.length === 0) throw new Error('exports nothing');
  process.exit();
`;

/** What is wrong with the import, or undefined. */
export function importProblem({ from, entry }: EntryImport): string | undefined {
  const { status, stderr } = spawnSync(
    process.execPath,
    ['--input-type=module', '--eval', script, entry],
    { cwd: join(repository, from), encoding: 'utf8' },
  );
  return status === 0 ? undefined : (/^\w*Error.*$/m.exec(stderr)?.[0] ?? stderr.trim());
}

/** The entries an export stands for: none where it is no built module, every match where it is a pattern. */
function entriesOf(folder: string, path: string, target: unknown): string[] {
  const file = (target as Partial<Record<string, string>> | null)?.['default'];
  if (!file?.startsWith('./dist/') || !file.endsWith('.js')) return [];
  if (!path.includes('*')) return [path];
  const [before = '', after = ''] = file.slice(2).split('*');
  return globSync(`${before}*${after}`, { cwd: join(repository, folder) })
    .map((match) => match.slice(before.length, match.length - after.length))
    .map((name) => path.replace('*', name));
}

function readManifest(folder: string): Manifest {
  return JSON.parse(readFileSync(join(repository, folder, 'package.json'), 'utf8')) as Manifest;
}
