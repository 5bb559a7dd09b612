import type { App, Entity } from '../model/index.ts';

/** A file that the generator writes as a whole. Its text is formatted later; owners may edit it, edits are merged. */
export interface EmittedFile {
  /** From the root of the repository, with `/`: `packages/shared-types/src/contacts.ts`. */
  readonly path: string;
  readonly text: string;
}

/**
 * A change to a file that is not the generator's own, made through its syntax tree: one export, one list element, one
 * member. Both functions do nothing where it is done already, and leave everything else as it stands, byte for byte.
 */
export interface Edit {
  readonly path: string;
  /** What it adds, in words, and what makes it the same edit in the next run: `todo:read in rolePermissions`. */
  readonly what: string;
  /** The text that it puts there: tells a changed edit from one that its owner undid. */
  readonly inserts: string;
  /** @throws {EditRefused} where the place cannot be found in what the owner made of the file */
  ensure(text: string): string;
  retract(text: string): string;
}

/** The starting point of what an owner writes: made where it is not there, and never written again. */
export interface OwnedFile extends EmittedFile {
  /** The constant whose members are what the owner wrote: `ticketHooks`. */
  readonly constant: string;
}

export interface Emission {
  readonly files: readonly EmittedFile[];
  readonly owned?: readonly OwnedFile[];
  readonly edits: readonly Edit[];
}

/** What belongs to the whole app: an index of all its entities, the messages of its enums. As pure as an `Emitter`. */
export interface AppEmitter {
  readonly name: string;
  emitApp(app: App): Emission;
}

/** One artefact of one entity. `emit` is pure: the same app gives the same text, whatever the tree holds. */
export interface Emitter {
  /** `contract`, `api-module`, ...: the folder under `emit/`. */
  readonly name: string;
  emit(entity: Entity, app: App): Emission;
}
