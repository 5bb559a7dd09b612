import { type ASTNode, Environment, ParseError } from '@marcbachmann/cel-js';
import type { Reporter } from '../diagnostics/index.ts';
import type { Range } from '../source.ts';
import type { SpecText } from '../shape/index.ts';

const environment = new Environment({
  unlistedVariablesAreDyn: true,
  limits: { maxAstNodes: 1000, maxDepth: 50, maxListElements: 200, maxCallArguments: 8 },
});

/** Null where the text is no CEL, which is reported. */
export function parseExpression(text: SpecText, reporter: Reporter): ASTNode | null {
  try {
    return environment.parse(text.value).ast;
  } catch (error) {
    if (!(error instanceof ParseError)) throw error;
    const message = `not an expression: ${error.summary.charAt(0).toLowerCase()}${error.summary.slice(1)}`;
    const range = error.range ?? { start: 0, end: text.value.length };
    reporter.error('SPEC.EXPRESSION_SYNTAX', rangeInFile(text, range), message);
    return null;
  }
}

/** Where in the file a part of the expression stands. */
export function rangeInFile(text: SpecText, part: Range): Range {
  const start = text.offsetAt(part.start);
  const end = part.end > part.start ? text.offsetAt(part.end - 1) + 1 : start + 1;
  return { start, end };
}
