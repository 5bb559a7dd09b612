import type { ExportDeclaration, SourceFile } from 'typescript';
import type { Edit } from '../../emit/emitter.ts';
import { EditRefused } from '../edit-refused.ts';
import { placeOf } from '../place.ts';
import { lineEnd, splice } from '../splice.ts';
import { insertElement, listOf, removeElement } from './list.ts';
import { parse, typescript } from './source.ts';

/** `export * from './todos.ts';` in an index, in order. */
export function exportAll({ path, from }: { path: string; from: string }): Edit {
  const statement = `export * from '${from}';`;
  const read = (text: string) => {
    const source = parse(path, text);
    const exports = exportsOf(source).filter(({ exportClause }) => exportClause === undefined);
    return { source, exports, modules: exports.map(moduleOf) };
  };
  return {
    path,
    what: `export of ${from}`,
    inserts: statement,
    ensure(text) {
      const { source, exports, modules } = read(text);
      if (modules.includes(from)) return text;
      const index = placeOf(modules, from);
      const next = exports[index]?.getStart(source);
      if (next !== undefined) return splice(text, next, next, `${statement}\n`);
      const last = exports.at(-1);
      if (last === undefined)
        return `${text}${text === '' || text.endsWith('\n') ? '' : '\n'}${statement}\n`;
      const end = lineEnd(text, last.getEnd());
      return splice(text, end, end, `\n${statement}`);
    },
    retract(text) {
      const { source, exports, modules } = read(text);
      const found = exports[modules.indexOf(from)];
      return found === undefined ? text : removeLines(source, found);
    },
  };
}

export interface ExportName {
  readonly path: string;
  readonly name: string;
  readonly from: string;
}

/** One more name in an `export { ... } from` or `export type { ... } from` that is there. */
export function exportName({ path, name, from }: ExportName): Edit {
  const read = (text: string) => {
    const ts = typescript();
    const source = parse(path, text);
    const lists = exportsOf(source)
      .filter((each) => moduleOf(each) === from)
      .flatMap(({ exportClause }) =>
        exportClause && ts.isNamedExports(exportClause)
          ? [listOf(source, exportClause, exportClause.elements)]
          : [],
      );
    // The longest: the one that lists what the module has.
    const [list] = lists.toSorted((one, other) => other.nodes.length - one.nodes.length);
    const keys = list?.nodes.map((node) => node.getText(source)) ?? [];
    return { list, keys };
  };
  return {
    path,
    what: `export of ${name} from ${from}`,
    inserts: name,
    ensure(text) {
      const { list, keys } = read(text);
      if (keys.includes(name)) return text;
      if (list === undefined) {
        throw new EditRefused(
          path,
          `nothing is exported from ${from}`,
          `export ${name} from there`,
        );
      }
      return insertElement(list, placeOf(keys, name), name);
    },
    retract(text) {
      const { list, keys } = read(text);
      const node = list?.nodes[keys.indexOf(name)];
      return list && node ? removeElement(list, node) : text;
    },
  };
}

function exportsOf(source: SourceFile): ExportDeclaration[] {
  const ts = typescript();
  return source.statements.filter((each) => ts.isExportDeclaration(each));
}

function moduleOf({ moduleSpecifier }: ExportDeclaration): string {
  return moduleSpecifier && typescript().isStringLiteral(moduleSpecifier)
    ? moduleSpecifier.text
    : '';
}

function removeLines(source: SourceFile, statement: ExportDeclaration): string {
  const end = lineEnd(source.text, statement.getEnd()) + 1;
  return splice(source.text, statement.getStart(source), end, '');
}
