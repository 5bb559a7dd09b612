import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { App, Entity } from '../model/index.ts';
import type { Root } from '../tree/files/root.ts';
import type { DatabaseFacts, MigrationPlan, MigrationStep } from '../database/index.ts';
import type { Migrator } from './migration.ts';

const migrationsFolder = 'packages/database/prisma/migrations';

export interface PlannedMigration {
  /** `packages/database/prisma/migrations/20261125093000_crm_add_contact_nickname/migration.sql`. */
  readonly path: string;
  readonly slug: string;
  readonly sql: string;
  readonly steps: readonly MigrationStep[];
}

export interface MigrationRequest {
  readonly root: Root;
  readonly last: App | null;
  readonly next: App;
  readonly facts: DatabaseFacts | null;
  readonly migrator: Migrator;
  /** The tables of a first run are there, made by hand or by another tool: no migration. */
  readonly isAdopted: boolean;
  readonly now: Date;
}

/** A first run would make tables that a migration of the tree makes already: what was generated last is lost. */
export class TablesExist extends Error {
  override readonly name = 'TablesExist';

  constructor(tables: readonly string[]) {
    super(
      `The migrations make ${tables.join(', ')} already, and nothing says what was generated last. Bring .groundplan back, or run with --adopt if the tables are what the spec says.`,
    );
  }
}

/** The migrations of a run, each in a folder later than the last one that is there. */
export function planMigrations(request: MigrationRequest): {
  migrations: PlannedMigration[];
  errors: MigrationPlan['errors'];
} {
  const { root, last, next, facts, now } = request;
  if (last === null && request.isAdopted) return { migrations: [], errors: [] };
  if (last === null) refuseExisting(root, next);
  const { migrations, errors } = request.migrator(last, next, facts);
  const slug = slugOf(last, next);
  let stamp = latestStamp(root);
  return {
    errors,
    migrations: migrations.map(({ suffix, sql, steps }) => {
      stamp = laterThan(stamp, now);
      const name = [slug, suffix].filter(Boolean).join('_');
      return { path: `${migrationsFolder}/${stamp}_${name}/migration.sql`, slug: name, sql, steps };
    }),
  };
}

/** What a run is about: `crm_contact_ticket`, at most 60 characters. */
function slugOf(last: App | null, next: App): string {
  const before = new Map(last?.entities.map((entity) => [entity.name, contentOf(entity)]));
  const changed = next.entities.filter((entity) => before.get(entity.name) !== contentOf(entity));
  const names = changed.map(({ names: { table } }) => table);
  const parts = [next.name, ...(names.length > 4 ? ['entities'] : names)];
  return parts.join('_').replaceAll(/\W+/g, '_').toLowerCase().slice(0, 60).replace(/_$/, '');
}

/** What the spec says of an entity, wherever in the file. */
function contentOf(entity: Entity): string {
  return JSON.stringify(entity, (key, value: unknown) => (key === 'position' ? undefined : value));
}

/** @throws {TablesExist} */
function refuseExisting(root: Root, app: App): void {
  const texts = migrationNames(root).map((name) => {
    const file = root.resolve(`${migrationsFolder}/${name}/migration.sql`);
    return existsSync(file) ? readFileSync(file, 'utf8') : '';
  });
  const tables = app.entities
    .map(({ names: { table } }) => table)
    .filter((table) => texts.some((text) => text.includes(`CREATE TABLE "${table}"`)));
  if (tables.length > 0) throw new TablesExist(tables);
}

function latestStamp(root: Root): string {
  return migrationNames(root).at(-1)?.slice(0, 14) ?? '';
}

/** The folders of the tree's migrations, oldest first. */
export function migrationNames(root: Root): string[] {
  const folder = root.resolve(migrationsFolder);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => /^\d{14}_/.test(name))
    .sort();
}

/** Now, or a second after the last migration where that one is of the future. */
function laterThan(stamp: string, now: Date): string {
  const current = now.toISOString().replaceAll(/\D/g, '').slice(0, 14);
  if (current > stamp) return current;
  const [, year, month, day, hours, minutes, seconds] =
    /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)$/.exec(stamp)?.map(Number) ?? [];
  const next = Date.UTC(year ?? 0, (month ?? 1) - 1, day, hours, minutes, (seconds ?? 0) + 1);
  return new Date(next).toISOString().replaceAll(/\D/g, '').slice(0, 14);
}
