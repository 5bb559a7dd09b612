import type { DatabaseFacts, MigrationPlan } from '../database/index.ts';
import type { App } from '../model/index.ts';

/** Turns the difference of two specs into SQL. Facts are null where no database can be asked. */
export type Migrator = (last: App | null, next: App, facts: DatabaseFacts | null) => MigrationPlan;
