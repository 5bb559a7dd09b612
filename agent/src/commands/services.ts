import type { App } from '../model/index.ts';
import type { Emitters } from '../plan/emit-app.ts';
import type { DatabaseFacts } from '../database/index.ts';
import type { ModelSettings } from '../keys.ts';
import type { Migrator } from '../plan/migration.ts';
import type { Root } from '../tree/files/root.ts';

/** A spec as its file has it. */
export interface SpecReading {
  /** Null where something is wrong. */
  readonly app: App | null;
  readonly text: string;
  /** What is wrong or doubtful, for people: place, sentence, the line with a caret. Empty where nothing is. */
  readonly describe: (options: { colors: boolean }) => string;
  /** The same for machines. */
  readonly diagnostics: readonly unknown[];
  /** Texts that the spec does not have in a language of its app: entity, language, key, and what stands there instead. */
  readonly missingLabels: readonly unknown[];
}

/** What the commands are made of. The command line's own are in `main.ts`; tests bring small ones. */
export interface Services {
  readonly emitters: Emitters;
  readonly migrator: Migrator;
  readSpec(file: string): Promise<SpecReading>;
  /** Reads a text as if the file had it. */
  readSpecText(file: string, text: string): SpecReading;
  /** @returns null where no database answers */
  readFacts(root: Root): Promise<DatabaseFacts | null>;
  /** @throws {EnvironmentError} where one is wrong */
  modelSettings(): ModelSettings;
  /** How the database differs from what an app wants, in words. @returns null where no database answers */
  compareDatabase(root: Root, app: App): Promise<readonly string[] | null>;
}
