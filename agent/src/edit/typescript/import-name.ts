import type { ImportDeclaration, ImportSpecifier, SourceFile } from 'typescript';
import type { Edit } from '../../emit/emitter.ts';
import { placeOf } from '../place.ts';
import { lineEnd, splice } from '../splice.ts';
import { insertElement, listOf, removeElement } from './list.ts';
import { find, parse, typescript } from './source.ts';

export interface ImportName {
  readonly path: string;
  readonly name: string;
  readonly from: string;
  /** `named` unless told. */
  readonly kind?: 'named' | 'type' | 'default';
}

/** One imported name, in the import of the same module where there is one, else in an import of its own, in order. */
export function importName({ path, name, from, kind = 'named' }: ImportName): Edit {
  const imported = kind === 'type' ? `type ${name}` : name;
  return {
    path,
    what: `import of ${name} from ${from}`,
    inserts: imported,
    ensure(text) {
      const source = parse(path, text);
      const imports = importsOf(source);
      if (imports.some((each) => namesOf(each).includes(name))) return text;
      const joined = imports.find((each) => moduleOf(each) === from && specifiersOf(each));
      const specifiers = joined && specifiersOf(joined);
      if (kind === 'default' || specifiers === undefined) {
        const names = kind === 'default' ? name : `{ ${imported} }`;
        return insertStatement(source, imports, from, `import ${names} from '${from}';`);
      }
      const names = specifiers.map((each) => each.name.text);
      const list = listOf(source, specifiers[0]?.parent ?? source, specifiers);
      return insertElement(list, placeOf(names, name), imported);
    },
    retract(text) {
      const source = parse(path, text);
      const found = importsOf(source).find(
        (each) => moduleOf(each) === from && namesOf(each).includes(name),
      );
      if (found === undefined || isUsed(source, name)) return text;
      const specifiers = specifiersOf(found) ?? [];
      const specifier = specifiers.find((each) => each.name.text === name);
      if (specifier === undefined || specifiers.length === 1) return removeStatement(source, found);
      return removeElement(listOf(source, specifier.parent, specifiers), specifier);
    },
  };
}

function importsOf(source: SourceFile): ImportDeclaration[] {
  const ts = typescript();
  return source.statements.filter((each) => ts.isImportDeclaration(each));
}

function moduleOf({ moduleSpecifier }: ImportDeclaration): string {
  return typescript().isStringLiteral(moduleSpecifier) ? moduleSpecifier.text : '';
}

/** The names between braces; undefined for `import x`, `import * as x`, `import type { x }` and `import 'x'`. */
function specifiersOf({ importClause }: ImportDeclaration): readonly ImportSpecifier[] | undefined {
  const bindings = importClause?.namedBindings;
  if (bindings === undefined || importClause?.phaseModifier !== undefined) return undefined;
  return typescript().isNamedImports(bindings) && bindings.elements.length > 0
    ? bindings.elements
    : undefined;
}

function namesOf(declaration: ImportDeclaration): string[] {
  const bindings = declaration.importClause?.namedBindings;
  const own = declaration.importClause?.name?.text;
  const named =
    bindings && typescript().isNamedImports(bindings)
      ? bindings.elements.map(({ name }) => name.text)
      : [];
  return own === undefined ? named : [own, ...named];
}

/** Packages stand before the repository's own files, each in order. */
function insertStatement(
  source: SourceFile,
  imports: readonly ImportDeclaration[],
  from: string,
  statement: string,
): string {
  const { text } = source;
  const order = (module: string) => (module.startsWith('.') ? 2 : module.startsWith('@/') ? 1 : 0);
  const isAfter = (each: ImportDeclaration) =>
    order(moduleOf(each)) === order(from)
      ? moduleOf(each) > from
      : order(moduleOf(each)) > order(from);
  const next = imports.find(isAfter);
  const last = imports.at(-1);
  const position =
    next?.getStart(source) ??
    (last === undefined ? topOf(source) : lineEnd(text, last.getEnd()) + 1);
  return splice(text, position, position, `${statement}\n${last === undefined ? '\n' : ''}`);
}

/** Below `'use client'` and what else stands above the imports. */
function topOf(source: SourceFile): number {
  const ts = typescript();
  const directive = source.statements.findLast(
    (each) => ts.isExpressionStatement(each) && ts.isStringLiteral(each.expression),
  );
  return directive === undefined ? 0 : lineEnd(source.text, directive.getEnd()) + 1;
}

function removeStatement(source: SourceFile, statement: ImportDeclaration): string {
  const end = lineEnd(source.text, statement.getEnd()) + 1;
  return splice(source.text, statement.getStart(source), end, '');
}

function isUsed(source: SourceFile, name: string): boolean {
  const ts = typescript();
  const used = source.statements.find(
    (statement) =>
      !ts.isImportDeclaration(statement) &&
      find(statement, (node) => (ts.isIdentifier(node) && node.text === name ? node : undefined)),
  );
  return used !== undefined;
}
