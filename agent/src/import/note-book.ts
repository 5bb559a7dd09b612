import type { Aspect, Note } from './foreign-schema.ts';

/** Something of the source, and where it stands. */
export interface Place {
  readonly element: string;
  readonly place: string;
}

/** The report while it is written. */
export class NoteBook {
  readonly #notes: Note[];

  constructor(notes: readonly Note[]) {
    this.#notes = [...notes];
  }

  get notes(): readonly Note[] {
    return this.#notes;
  }

  add({ element, place }: Place, aspect: Aspect, what: string, instead: string): void {
    this.#notes.push({ element, place, aspect, what, instead });
  }
}
