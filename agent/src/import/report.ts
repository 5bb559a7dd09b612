import type { Note } from './foreign-schema.ts';

const most = 6;

/** What the spec does not have as the source has it: one line for each thing that is said of one or more places. */
export function describeNotes(notes: readonly Note[]): string[] {
  const groups = new Map<string, Note[]>();
  for (const note of notes) {
    const key = JSON.stringify([note.aspect, note.what, note.instead]);
    groups.set(key, [...(groups.get(key) ?? []), note]);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const places = [...new Set(group.map(({ place }) => place))];
    const shown = places.slice(0, most).join(', ');
    const more = places.length > most ? ` and ${places.length - most} more` : '';
    return [`${shown}${more}: ${first.what} → ${first.instead}`];
  });
}
