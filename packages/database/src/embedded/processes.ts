import { spawnSync } from 'node:child_process';
import { readlink, realpath } from 'node:fs/promises';

/** Whether a process of that number is there, be it another user's. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/**
 * Whether the process is a PostgreSQL server on this data folder. Asking whether the process lives is not enough: after
 * a restart of the machine or container another program may have its number.
 */
export async function isPostgresOf(pid: number, data: string): Promise<boolean> {
  if (!isAlive(pid)) return false;
  if (process.platform === 'linux') {
    // A server's working directory is its data folder.
    const folder = await readlink(`/proc/${pid}/cwd`).catch(
      (error: unknown) => error as NodeJS.ErrnoException,
    );
    if (typeof folder === 'string') return folder === (await realpath(data));
    // Whose folder may not be asked for is another user's process: better to take it for the server than to start two.
    return folder.code !== 'ENOENT';
  }
  if (process.platform === 'win32') return true;
  const options = { encoding: 'utf8' } as const;
  return spawnSync('ps', ['-o', 'command=', '-p', String(pid)], options).stdout.includes(data);
}
