import { readFileSync } from 'node:fs';
import path from 'node:path';
import { settings } from './keys.ts';
import type { Root } from './tree/files/root.ts';

/**
 * The database that plans are made for: that of `DATABASE_URL`, else the embedded one of the tree where it runs.
 *
 * @returns null where there is none to ask
 */
export function databaseUrl(root: Root): string | null {
  if (settings.DATABASE_URL !== undefined) return settings.DATABASE_URL;
  const folder = path.join(root.folder, '.data/postgres');
  try {
    const lock = readFileSync(path.join(folder, 'cluster/postmaster.pid'), 'utf8');
    const password = readFileSync(path.join(folder, 'password'), 'utf8');
    const port = lock.split('\n')[3] ?? '';
    return `postgresql://groundplan:${password}@127.0.0.1:${port}/groundplan`;
  } catch {
    return null;
  }
}
