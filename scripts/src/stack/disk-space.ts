import { statfsSync } from 'node:fs';
import { Failure } from '../failure.ts';

const neededBytes = 300 * 1024 * 1024;

/**
 * PostgreSQL stops in the middle of its work on a full disk, so a nearly full one is named before it starts.
 *
 * @throws {Failure} where fewer than 300 MB are free
 */
export function checkDiskSpace(folder: string, needed = neededBytes): void {
  const { bavail, bsize } = statfsSync(folder);
  const free = bavail * bsize;
  if (free >= needed) return;
  const megabytes = (bytes: number) => `${Math.floor(bytes / 1024 / 1024)} MB`;
  throw new Failure(
    `Only ${megabytes(free)} are free where ${folder} is and the database needs ${megabytes(needed)}: free some space, or put the data elsewhere with DATA_DIR.`,
  );
}
