import ts from 'typescript';
import { namespaceOf } from './namespace.ts';

export interface UsedKeys {
  /** Every key that the program can ask for. */
  keys: ReadonlySet<string>;
  /** Uses whose key cannot be told, with file and line. */
  problems: readonly string[];
}

const methods = new Set(['rich', 'markup', 'raw', 'has']);

/**
 * The message keys of a program. A key may be any expression, as long as its type is a union of texts: `t('title')`,
 * `t(open ? 'a' : 'b')`, t(`roles.${role}`). A key of type `string` could be anything and is a problem.
 */
export function usedKeys(program: ts.Program, files: readonly ts.SourceFile[]): UsedKeys {
  const checker = program.getTypeChecker();
  const keys = new Set<string>();
  const problems: string[] = [];

  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node)) readCall(node);
    ts.forEachChild(node, visit);
  };
  const readCall = (call: ts.CallExpression): void => {
    const namespace = namespaceOf(translatorOf(call), checker);
    const [argument] = call.arguments;
    if (namespace === undefined || argument === undefined) return;
    const found = textsOf(argument, checker);
    if (found === undefined)
      problems.push(`${placeOf(call)}: which message this is cannot be told`);
    for (const key of found ?? []) keys.add(namespace === '' ? key : `${namespace}.${key}`);
  };

  for (const file of files) visit(file);
  return { keys, problems };
}

/** The translator in `t(...)` and in `t.rich(...)`. */
function translatorOf({ expression }: ts.CallExpression): ts.Expression {
  const isMethod = ts.isPropertyAccessExpression(expression) && methods.has(expression.name.text);
  return isMethod ? expression.expression : expression;
}

function textsOf(node: ts.Expression, checker: ts.TypeChecker): string[] | undefined {
  const type = checker.getTypeAtLocation(node);
  const parts = type.isUnion() ? type.types : [type];
  const texts = parts.filter((part) => part.isStringLiteral()).map(({ value }) => value);
  return texts.length === parts.length ? texts : undefined;
}

function placeOf(node: ts.Node): string {
  const file = node.getSourceFile();
  const { line } = file.getLineAndCharacterOfPosition(node.getStart());
  return `${file.fileName}:${line + 1}`;
}
