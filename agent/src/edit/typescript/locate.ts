import type { Expression, Node, SourceFile } from 'typescript';
import { find, typescript } from './source.ts';

/** Where in a file an array or an object stands. */
export type Place =
  /** `export const errorCodes = [...]`; with `property`, that of the object: `['rules', 'list']`. */
  | { readonly constant: string; readonly property?: readonly string[] }
  /** What a function returns: `function navigationItems() { return [...]; }`. */
  | { readonly returnedBy: string }
  /** `@Module({ imports: [...] })` on a class. */
  | { readonly decorator: string; readonly property: readonly string[] }
  /** The object of a JSON file, or what is below these keys. */
  | { readonly json: readonly string[] };

/** The place in words, for people: `the constant errorCodes`. */
export function nameOfPlace(place: Place): string {
  if ('returnedBy' in place) return `what ${place.returnedBy} returns`;
  if ('decorator' in place) return `${place.property.join('.')} of @${place.decorator}`;
  if ('json' in place) return place.json.length === 0 ? 'the object' : place.json.join('.');
  return ['the constant', [place.constant, ...(place.property ?? [])].join('.')].join(' ');
}

/** The expression that stands at the place, without `as const` and the like; undefined where there is none. */
export function locate(source: SourceFile, place: Place): Expression | undefined {
  if ('constant' in place) return below(constant(source, place.constant), place.property ?? []);
  if ('returnedBy' in place) return returned(source, place.returnedBy);
  if ('decorator' in place) return below(decorated(source, place.decorator), place.property);
  const [statement] = source.statements;
  const ts = typescript();
  if (statement === undefined || !ts.isExpressionStatement(statement)) return undefined;
  return below(bare(statement.expression), place.json);
}

/** The expression inside `as const`, `satisfies X` and parentheses. */
export function bare(expression: Expression): Expression {
  const ts = typescript();
  const isWrapped =
    ts.isAsExpression(expression) ||
    ts.isSatisfiesExpression(expression) ||
    ts.isParenthesizedExpression(expression);
  return isWrapped ? bare(expression.expression) : expression;
}

/** The name of an object's member as the program sees it, without quotes. */
export function memberName(node: Node): string | undefined {
  const ts = typescript();
  if (ts.isSpreadAssignment(node) || !ts.isObjectLiteralElement(node)) return undefined;
  const { name } = node;
  if (name === undefined || ts.isComputedPropertyName(name)) return undefined;
  return name.text;
}

function constant(source: SourceFile, name: string): Expression | undefined {
  const ts = typescript();
  return find(source, (node) =>
    ts.isVariableDeclaration(node) && ts.isIdentifier(node.name) && node.name.text === name
      ? node.initializer && bare(node.initializer)
      : undefined,
  );
}

function returned(source: SourceFile, name: string): Expression | undefined {
  const ts = typescript();
  const body = functionBody(source, name);
  if (body === undefined) return undefined;
  const statement = body.statements.findLast((each) => ts.isReturnStatement(each));
  return statement?.expression && bare(statement.expression);
}

/** The body of a function, a method or a constant that is an arrow function. */
export function functionBody(source: SourceFile, name: string) {
  const ts = typescript();
  return find(source, (node) => {
    if (ts.isFunctionDeclaration(node) || ts.isMethodDeclaration(node)) {
      return node.name?.getText(source) === name ? node.body : undefined;
    }
    if (!ts.isVariableDeclaration(node) || node.name.getText(source) !== name) return undefined;
    const value = node.initializer;
    return value && ts.isArrowFunction(value) && ts.isBlock(value.body) ? value.body : undefined;
  });
}

function decorated(source: SourceFile, name: string): Expression | undefined {
  const ts = typescript();
  return find(source, (node) => {
    if (!ts.isDecorator(node) || !ts.isCallExpression(node.expression)) return undefined;
    const { expression, arguments: given } = node.expression;
    return expression.getText(source) === name ? given[0] : undefined;
  });
}

function below(from: Expression | undefined, keys: readonly string[]): Expression | undefined {
  const ts = typescript();
  return keys.reduce<Expression | undefined>((object, key) => {
    if (object === undefined || !ts.isObjectLiteralExpression(object)) return undefined;
    const member = object.properties.find((each) => memberName(each) === key);
    return member && ts.isPropertyAssignment(member) ? bare(member.initializer) : undefined;
  }, from);
}
