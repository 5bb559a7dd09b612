import type { Edit } from '../../emit/emitter.ts';
import { EditRefused } from '../edit-refused.ts';
import { indentation, lineEnd, lineStart, splice } from '../splice.ts';
import { functionBody } from './locate.ts';
import { essence, parse, typescript } from './source.ts';

export interface Statement {
  readonly path: string;
  /** The name of the function or method whose body it stands in. */
  readonly function: string;
  /** With its semicolon: `await seedContacts(database, context);`. */
  readonly statement: string;
  /** Statements that it comes after where they are there: the last one present counts. Else it is the last, before `return`. */
  readonly after?: readonly string[];
}

/** One statement in the body of a function. */
export function statementIn({ path, function: name, statement, after = [] }: Statement): Edit {
  const read = (text: string) => {
    const source = parse(path, text);
    const body = functionBody(source, name);
    const nodes = [...(body?.statements ?? [])];
    return { source, body, nodes, keys: nodes.map((node) => essence(node.getText(source))) };
  };
  return {
    path,
    what: `${statement} in ${name}`,
    inserts: statement,
    ensure(text) {
      const { body, nodes, keys } = read(text);
      if (keys.includes(essence(statement))) return text;
      if (body === undefined) {
        throw new EditRefused(path, `there is no function ${name}`, `add ${statement}`);
      }
      const known = after.map(essence);
      const ts = typescript();
      const before =
        nodes[keys.findLastIndex((key) => known.includes(key))] ??
        nodes.findLast((node) => !ts.isReturnStatement(node));
      const position = before === undefined ? body.getStart() + 1 : lineEnd(text, before.getEnd());
      const indent =
        before === undefined
          ? `${indentation(text, body.getStart())}  `
          : indentation(text, before.getStart());
      return splice(text, position, position, `\n${indent}${statement}`);
    },
    retract(text) {
      const { source, nodes, keys } = read(text);
      const node = nodes[keys.indexOf(essence(statement))];
      if (node === undefined) return text;
      const start = lineStart(text, node.getStart(source));
      return splice(text, start, lineEnd(text, node.getEnd()) + 1, '');
    },
  };
}
