export { choice, map } from './choice.ts';
export {
  list,
  named,
  type NamedEntries,
  type NamedEntry,
  oneOrMore,
  orNothing,
} from './collections.ts';
export { SchemaDefinitions } from './json-schema.ts';
export { definition, object, optional, required } from './object.ts';
export {
  anyScalar,
  anything,
  flag,
  lineOfText,
  name,
  oneOf,
  type SpecText,
  text,
  wholeNumber,
} from './scalars.ts';
export type { Shape, ShapeValue } from './shape.ts';
