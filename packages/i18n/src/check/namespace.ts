import ts from 'typescript';

const makers = new Set(['useTranslations', 'getTranslations']);

/**
 * The namespace of a next-intl translator, '' for all messages, or undefined where an expression is no translator. Follows
 * variables, `await`, what is taken out of `await Promise.all([...])`, and parameters of the type
 * `ReturnType<typeof useTranslations<'todos'>>`.
 */
export function namespaceOf(node: ts.Expression, checker: ts.TypeChecker): string | undefined {
  const expression = unwrap(node);
  if (ts.isCallExpression(expression)) return namespaceOfCall(expression);
  if (!ts.isIdentifier(expression)) return undefined;
  const declaration = checker.getSymbolAtLocation(expression)?.valueDeclaration;
  if (declaration === undefined) return undefined;
  if (ts.isVariableDeclaration(declaration) && declaration.initializer) {
    return namespaceOf(declaration.initializer, checker);
  }
  if (ts.isBindingElement(declaration)) return namespaceOfElement(declaration, checker);
  if (ts.isParameter(declaration) && declaration.type) {
    return namespaceOfType(declaration.type, checker);
  }
  return undefined;
}

function unwrap(node: ts.Expression): ts.Expression {
  if (ts.isAwaitExpression(node) || ts.isParenthesizedExpression(node))
    return unwrap(node.expression);
  return node;
}

function namespaceOfCall({ expression, arguments: [namespace] }: ts.CallExpression) {
  if (!ts.isIdentifier(expression) || !makers.has(expression.text)) return undefined;
  if (namespace === undefined) return '';
  return ts.isStringLiteralLike(namespace) ? namespace.text : undefined;
}

function namespaceOfElement(element: ts.BindingElement, checker: ts.TypeChecker) {
  const { parent } = element;
  const source = parent.parent;
  if (!ts.isArrayBindingPattern(parent) || !ts.isVariableDeclaration(source)) return undefined;
  const list = source.initializer && unwrap(source.initializer);
  if (!list || !ts.isCallExpression(list)) return undefined;
  const [promises] = list.arguments;
  if (!promises || !ts.isArrayLiteralExpression(promises)) return undefined;
  const promise = promises.elements[parent.elements.indexOf(element)];
  return promise && namespaceOf(promise, checker);
}

/** Looks for `typeof useTranslations<'...'>` in a type, through aliases. */
function namespaceOfType(type: ts.TypeNode, checker: ts.TypeChecker): string | undefined {
  if (ts.isTypeQueryNode(type)) {
    const [namespace] = type.typeArguments ?? [];
    const isMaker = ts.isIdentifier(type.exprName) && makers.has(type.exprName.text);
    if (!isMaker) return undefined;
    if (namespace === undefined) return '';
    const isText = ts.isLiteralTypeNode(namespace) && ts.isStringLiteral(namespace.literal);
    return isText ? namespace.literal.text : undefined;
  }
  if (!ts.isTypeReferenceNode(type)) return undefined;
  const [argument] = type.typeArguments ?? [];
  if (argument) return namespaceOfType(argument, checker);
  const alias = checker.getSymbolAtLocation(type.typeName)?.declarations?.[0];
  return alias && ts.isTypeAliasDeclaration(alias)
    ? namespaceOfType(alias.type, checker)
    : undefined;
}
