import type { App } from '../model/index.ts';
import type { Base } from '../tree/base/base.ts';

/** An app's spec asks for what others have in the same tree. Nothing was written. */
export class SpecsClash extends Error {
  override readonly name = 'SpecsClash';
  /** What is there already, by the app that has it: `the entity Todo`. */
  readonly clashes: ReadonlyMap<string, readonly string[]>;

  constructor(clashes: SpecsClash['clashes']) {
    super([...clashes].map(([app, what]) => `${app} has ${what.join(', ')}.`).join('\n'));
    this.clashes = clashes;
  }
}

/**
 * What an app would have in common with another one of the tree: entities, tables, routes, types of the database, files.
 * Of each entity only the first that it shares; files where no name says it.
 *
 * @param paths of every file that the app asks for
 */
export function clashesOf(app: App, paths: Iterable<string>, other: Base): string[] {
  if (other.app === null) return [];
  const taken = new Set(namesOf(other.app).flat());
  const names = namesOf(app).flatMap((own) => own.find((name) => taken.has(name)) ?? []);
  if (names.length > 0) return names;
  const files = new Set([...other.parts.values()].flatMap((part) => Object.keys(part.files)));
  return [...paths].filter((path) => files.has(path)).map((path) => `the file ${path}`);
}

/** Of each entity and enum, what no other may be called. */
function namesOf({ entities, enums }: App): string[][] {
  return [
    ...entities.map(({ names, relations }) => [
      `the entity ${names.pascal}`,
      `the table ${names.table}`,
      `the route /v1/${names.kebabPlural}`,
      ...relations.flatMap((relation) =>
        relation.kind === 'manyToMany' ? [`the table ${relation.table}`] : [],
      ),
    ]),
    ...enums.map(({ name, typeName }) => [`the enum ${name}`, `the type ${typeName}`]),
  ];
}
