/** A setting as a keys.ts declares it. */
interface Declared {
  readonly name: string;
  /** The process that reads it: `web`, `api`, `stack`. */
  readonly reader: string;
  /** As it is written in the code, without quotes; undefined where there is none, or it is no plain value. */
  readonly default: string | undefined;
}

/** A setting as a row of docs/reference/env.md tells of it. */
interface Told {
  readonly name: string;
  readonly readers: readonly string[];
  readonly default: string;
}

const declaration = /^ {2}([A-Z][A-Z0-9_]*): ([^]*?),(?=\n {2}(?:[A-Z/]|\/\*\*)|\n\}\))/gm;
const row = /^\| `([A-Z][A-Z0-9_]*)` +\| ([^|]*?) *\| ([^|]*?) *\|/gm;

/** @param source the text of a keys.ts, whose settings stand in one `z.object` */
export function settingsIn(source: string, reader: string): Declared[] {
  return [...source.matchAll(declaration)].map(([, name = '', schema = '']) => {
    const value = /\.default\(\[?'?([^')\]]*)'?\]?\)/.exec(schema)?.[1];
    const isName =
      value !== undefined && /^[a-z]\w*$/i.test(value) && !schema.includes(`'${value}'`);
    return { name, reader, default: isName ? undefined : value?.replaceAll('_', '') };
  });
}

/**
 * Where the page and the code differ, in words: a setting the page does not know, one that nothing reads any more, a reader
 * or a default that it does not name.
 */
export function faultsOf(page: string, settings: readonly Declared[]): string[] {
  const rows = new Map([...page.matchAll(row)].map((match) => [match[1], toldBy(match)]));
  const names = new Set(settings.map(({ name }) => name));
  const missing = settings.flatMap((setting) => faultsOfRow(setting, rows.get(setting.name)));
  const stale = [...rows.values()]
    .filter((told) => !names.has(told.name) && !told.readers.every(isCommand))
    .map((told) => `${told.name}: no keys.ts has it`);
  return [...missing, ...stale];
}

/** The commands read a few settings that are not in any keys.ts. */
function isCommand(reader: string): boolean {
  return reader === 'stack' || reader === 'tests';
}

function toldBy([, name = '', readers = '', value = '']: RegExpMatchArray): Told {
  return { name, readers: readers.split(', '), default: value };
}

function faultsOfRow(setting: Declared, told: Told | undefined): string[] {
  const { name, reader } = setting;
  if (told === undefined) return [`${name}: ${reader} reads it, the page does not have it`];
  const faults: string[] = [];
  if (!told.readers.includes(reader)) faults.push(`${name}: ${reader} reads it too`);
  if (setting.default && !told.default.includes(`\`${setting.default}\``)) {
    faults.push(`${name}: the default is ${setting.default} for ${reader}`);
  }
  return faults;
}
