import { fieldName } from './block.ts';

/** Fields without an empty line between them stand in columns, as `prisma format` sets them. */
export function alignAround(lines: readonly string[], index: number): string[] {
  const isField = (line = '') => !/[{}]\s*$/.test(line) && fieldName(line) !== undefined;
  let first = index;
  let last = index;
  while (isField(lines[first - 1])) first -= 1;
  while (isField(lines[last + 1])) last += 1;
  const group = lines.slice(first, last + 1).map(columnsOf);
  const nameWidth = Math.max(...group.map(([name]) => name.length));
  const typeWidth = Math.max(...group.map(([, type]) => type.length));
  const aligned = group.map(([name, type, rest]) =>
    `  ${name.padEnd(nameWidth)} ${type.padEnd(typeWidth)} ${rest}`.trimEnd(),
  );
  return lines.toSpliced(first, last - first + 1, ...aligned);
}

function columnsOf(line: string): [name: string, type: string, rest: string] {
  const [, name = '', type = '', rest = ''] = /^\s*(\S+)(?:\s+(\S+))?\s*(.*)$/.exec(line) ?? [];
  return [name, type, rest];
}
