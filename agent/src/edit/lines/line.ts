import type { Edit } from '../../emit/emitter.ts';

/** One line of a file that is a list of lines, such as `.gitattributes`; last where it is new. */
export function lineIn({ path, line }: { path: string; line: string }): Edit {
  const words = (text: string) => text.trim().split(/\s+/).join(' ');
  const isLine = (each: string) => words(each) === words(line);
  return {
    path,
    what: `the line ${line}`,
    inserts: line,
    ensure(text) {
      if (text.split('\n').some(isLine)) return text;
      return `${text}${text === '' || text.endsWith('\n') ? '' : '\n'}${line}\n`;
    },
    retract: (text) =>
      text
        .split('\n')
        .filter((each) => !isLine(each))
        .join('\n'),
  };
}
