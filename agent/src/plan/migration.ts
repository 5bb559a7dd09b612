import type { App } from '../model/index.ts';

/** Turns the difference of two specs into SQL. Facts are null where no database can be asked. */
export type Migrator = (last: App | null, next: App, facts: DatabaseFacts | null) => MigrationPlan;

export interface DatabaseFacts {
  readonly tablesWithRows: readonly string[];
  readonly appliedMigrations: readonly string[];
}

export interface MigrationPlan {
  readonly migrations: readonly Migration[];
  readonly errors: readonly {
    readonly code: string;
    readonly message: string;
    readonly position: { readonly line: number; readonly column: number } | null;
  }[];
}

export interface Migration {
  readonly suffix: string;
  readonly steps: readonly MigrationStep[];
  readonly sql: string;
}

export interface MigrationStep {
  readonly name: string;
  readonly sql: string;
  readonly lock: string;
  readonly class: 'safe' | 'rewrites' | 'blocks writes' | 'loses data';
  readonly undo: string;
  readonly lossName: string | null;
}
