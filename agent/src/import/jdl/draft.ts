import type {
  ForeignCheck,
  ForeignColumn,
  ForeignKey,
  ForeignReference,
  Note,
} from '../foreign-schema.ts';
import type { Position } from '../text/source-file.ts';
import type { Jdl, JdlEntity } from './parse-jdl.ts';

/** An entity, while its relations are added. */
export interface Draft {
  readonly entity: JdlEntity;
  readonly table: string;
  readonly columns: ForeignColumn[];
  readonly references: ForeignReference[];
  readonly keys: ForeignKey[];
  readonly checks: ForeignCheck[];
}

export interface JdlContext {
  readonly jdl: Jdl;
  readonly drafts: ReadonlyMap<string, Draft>;
  readonly notes: Note[];
  /** By entity: the field that it is shown by. */
  readonly displays: ReadonlyMap<string, string>;
}

export function placeOf({ file }: Jdl, { line }: Position, what: string): string {
  return `${file.name}:${line} ${what}`;
}
