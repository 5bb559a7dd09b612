import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

/** A migration as this package carries it. */
export interface ShippedMigration {
  name: string;
  sql: string;
  /** What Prisma stores with an applied migration: the SHA-256 of the file in hex. */
  checksum: string;
}

/** `prisma/migrations` of this package, seen from its source and from what is built of it alike. */
export const migrationsFolder = path.resolve(import.meta.dirname, '../../prisma/migrations');

/** The migrations of a folder, oldest first. */
export async function readShippedMigrations(
  folder = migrationsFolder,
): Promise<ShippedMigration[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  return await Promise.all(
    names.sort().map(async (name) => {
      const sql = await readFile(path.join(folder, name, 'migration.sql'), 'utf8');
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
    }),
  );
}
