import { globSync } from 'node:fs';
import { run } from './run.ts';

/** Sources, tests and local settings of the workspace, which have no business in an image. Libraries may carry their own. */
export function strayFiles(root: string): string[] {
  const own = ['app/apps', 'app/dist', 'app/packages', 'app/src', 'app/node_modules/@monorepo'];
  return globSync(
    [
      ...own.flatMap((folder) => [`${folder}/**/*.{ts,tsx}`, `${folder}/**/*.spec.*`]),
      'app/**/.env*',
      'app/.git',
    ],
    { cwd: root },
  ).filter((file) => !file.endsWith('.d.ts'));
}

/** Names of the npm packages under /app, from pnpm's folders like `.pnpm/@scope+name@1.2.3_peers`. */
export function installedPackages(root: string): Set<string> {
  const folders = globSync('app/{,**/}node_modules/.pnpm/*@*', { cwd: root });
  return new Set(
    folders.map((folder) => {
      const entry = folder.slice(folder.lastIndexOf('/') + 1);
      return entry.slice(0, entry.indexOf('@', 1)).replace('+', '/');
    }),
  );
}

/** Bytes that the application takes on disk: what the image is above its base. */
export async function applicationBytes(root: string): Promise<number> {
  const [bytes] = (await run('du', ['--summarize', '--bytes', `${root}/app`])).split('\t');
  return Number(bytes);
}
