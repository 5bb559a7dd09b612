import { find, parse, typescript } from './source.ts';

/**
 * The names in an object that a module keeps in a constant, also where a function is called with it.
 *
 * @returns null where there is no such constant
 */
export function membersOf(path: string, text: string, constant: string): string[] | null {
  const ts = typescript();
  const initializer = find(parse(path, text), (node) =>
    ts.isVariableDeclaration(node) && node.name.getText() === constant
      ? node.initializer
      : undefined,
  );
  const object =
    initializer &&
    find(initializer, (node) => (ts.isObjectLiteralExpression(node) ? node : undefined));
  if (object === undefined) return null;
  return object.properties.flatMap(({ name }) => name?.getText() ?? []);
}
