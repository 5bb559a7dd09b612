import type { Entity } from '../model/index.ts';

/** One thing that a migration does. */
export interface MigrationStep {
  /** In words: `Rename the column full_name of customers to name`. */
  readonly name: string;
  readonly sql: string;
  /** What others wait for: `brief` is a moment without looking at rows; `blocks all` reads, too, for as long as it takes. */
  readonly lock: 'none' | 'brief' | 'blocks writes' | 'blocks all';
  readonly class: 'safe' | 'rewrites' | 'blocks writes' | 'loses data';
  /** SQL that takes it back, or a sentence where nothing can. */
  readonly undo: string;
  /** What `--allow-data-loss` must name: `Contact.nickname`, `Contact`, `Priority.urgent`. */
  readonly lossName: string | null;
}

/** A migration is one transaction. Each of a plan has a name of its own: the run's, with this at its end. */
export interface Migration {
  readonly suffix: '' | 'values' | 'validate';
  readonly steps: readonly MigrationStep[];
  readonly sql: string;
}

/** Why a difference cannot be migrated, and what to write in the spec. */
export interface MigrationError {
  readonly code:
    'MIGRATION.BACKFILL_NEEDED' | 'MIGRATION.VALUE_NEEDS_MAPPING' | 'MIGRATION.SCOPE_CHANGED';
  readonly message: string;
  readonly position: Entity['position'] | null;
}

export interface MigrationPlan {
  /** None where nothing changes; to be applied in this order. */
  readonly migrations: readonly Migration[];
  readonly errors: readonly MigrationError[];
}

/** What a plan wants to know of a database. Without it, every table may have rows. */
export interface DatabaseFacts {
  /** Tables with at least one row. */
  readonly tablesWithRows: readonly string[];
  /** Names, oldest first, as Prisma keeps them. */
  readonly appliedMigrations: readonly string[];
}

type Options = Partial<Omit<MigrationStep, 'name' | 'sql' | 'undo'>>;

/** A step that is safe and brief unless told. */
export function step(
  name: string,
  sql: string,
  undo: string,
  options: Options = {},
): MigrationStep {
  return { name, sql, undo, lock: 'brief', class: 'safe', lossName: null, ...options };
}

export const gone = 'nothing brings it back but a backup';
