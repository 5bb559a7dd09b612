import { type Document, parseAllDocuments, type YAMLError } from 'yaml';
import type { DiagnosticCode, Reporter } from '../diagnostics/index.ts';
import type { Source } from '../source.ts';
import { toSpecNode } from './to-spec-node.ts';
import type { SpecNode } from './spec-node.ts';

const deepest = 60;
const most = 50_000;

/** Null where there is nothing to read; what is wrong is reported. What can be read in spite of errors is given. */
export function readYaml(source: Source, reporter: Reporter): SpecNode | null {
  if (reportTooMuch(source, reporter)) return null;
  const tooDeep = findDeepNesting(source.text);
  if (tooDeep !== null) {
    const message = `the file is nested more than ${String(deepest)} levels deep`;
    reporter.error('SPEC.NESTED_TOO_DEEPLY', { start: tooDeep, end: tooDeep + 1 }, message);
    return null;
  }
  const documents = parseAllDocuments(source.text, {
    version: '1.2',
    schema: 'core',
    merge: false,
    intAsBigInt: true,
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: 'silent',
  });
  const [document, second] = Array.isArray(documents) ? documents : [];
  if (second !== undefined) {
    const start = second.range[0];
    reporter.error(
      'SPEC.MULTIPLE_DOCUMENTS',
      { start, end: start + 1 },
      'a second document begins here',
    );
  }
  if (document === undefined || isEmpty(document)) {
    if (document !== undefined) reportSyntax(document, source, reporter);
    if (!reporter.hasErrors)
      reporter.error('SPEC.EMPTY', { start: 0, end: 1 }, 'the file says nothing');
    return null;
  }
  // What follows from text that is not YAML would only confuse.
  return reportSyntax(document, source, reporter) ? null : toSpecNode(document, source, reporter);
}

function isEmpty(document: Document.Parsed): boolean {
  const { contents } = document;
  return (
    contents === null || ('value' in contents && contents.value === null && contents.source === '')
  );
}

/** @returns whether the text is not YAML, so that its structure means nothing */
function reportSyntax(document: Document.Parsed, source: Source, reporter: Reporter): boolean {
  let isBroken = false;
  const { yaml } = document.directives;
  if (yaml.explicit === true && yaml.version !== '1.2') {
    reporter.error('SPEC.YAML_UNSUPPORTED', { start: 0, end: 1 }, 'this language is YAML 1.2');
  }
  for (const problem of [...document.errors, ...document.warnings]) {
    const [start, end] = problem.pos;
    const [code, message] = explain(problem, source.text);
    reporter.error(code, { start, end }, message);
    isBroken ||= code === 'SPEC.YAML_SYNTAX';
  }
  return isBroken;
}

function explain(problem: YAMLError, text: string): [DiagnosticCode, string] {
  if (problem.code === 'TAB_AS_INDENT' || text.charAt(problem.pos[0]) === '\t') {
    return ['SPEC.TAB', 'a tab indents this line: use spaces'];
  }
  if (problem.code === 'TAG_RESOLVE_FAILED') {
    return ['SPEC.YAML_UNSUPPORTED', 'the tag is not one of YAML 1.2 core'];
  }
  if (problem.code === 'MULTIPLE_DOCS') return ['SPEC.MULTIPLE_DOCUMENTS', problem.message];
  return ['SPEC.YAML_SYNTAX', lowerFirst(problem.message)];
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/** What separates values, counted before the parser takes its time: a hundred entities have some 30,000. */
function reportTooMuch({ text }: Source, reporter: Reporter): boolean {
  let count = 0;
  const separator = /[\n,:[{*]|- /g;
  while (count <= most && separator.test(text)) count += 1;
  if (count <= most) return false;
  const message = 'the file says more than any spec needs';
  reporter.error('SPEC.FILE_TOO_LARGE', { start: 0, end: 1 }, message);
  return true;
}

/** Brackets and block indentation, seen before the parser descends: it would run out of stack. */
function findDeepNesting(text: string): number | null {
  let open = 0;
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (character === '[' || character === '{') open += 1;
    else if ((character === ']' || character === '}') && open > 0) open -= 1;
    if (open > deepest * 4) return at;
  }
  const indented = new RegExp(
    `^(?: {${String(deepest * 8)}}|(?:[-?:] ){${String(deepest)}})`,
    'm',
  ).exec(text);
  return indented?.index ?? null;
}
