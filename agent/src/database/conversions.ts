import { quote } from './identifiers.ts';
import type { Column } from './schema.ts';

/** How the values of a column become those of another type. */
export interface Conversion {
  /** `using`: one statement. `parse`: texts, each of which is looked at before. `none`: nothing in common. */
  readonly kind: 'using' | 'parse' | 'none';
  /** The new value, of the column. */
  readonly sql: string;
  /** Whether every row is written again. */
  readonly rewrites: boolean;
  readonly losesData: boolean;
}

export function conversionOf(before: Column, after: Column): Conversion {
  const [from, to] = [familyOf(before.type), familyOf(after.type)];
  const column = quote(before.name);
  const using = (sql: string, options: Partial<Conversion> = {}): Conversion => ({
    kind: 'using',
    sql,
    rewrites: true,
    losesData: false,
    ...options,
  });
  const cast = `${column}::${after.type}`;
  if (becomesHtml(before, after)) return using(htmlOf(textOf(before, column)));
  if (from === 'text' && to === 'text') return using(column, { rewrites: false });
  if (from === to && from === 'number')
    return using(cast, { losesData: isRounded(before.type, after.type) });
  if (to === 'text') return using(textOf(before, column));
  if (from === 'DATE' && to === 'TIMESTAMPTZ')
    return using(`${column}::timestamp AT TIME ZONE 'UTC'`);
  if (from === 'TIMESTAMPTZ' && (to === 'DATE' || to === 'TIME')) {
    return using(`(${column} AT TIME ZONE 'UTC')::${after.type}`, { losesData: true });
  }
  if (after.type === `${before.type.replace(/ COLLATE .*/, '')}[]`) {
    return using(`array_remove(ARRAY[${column}], NULL)`);
  }
  if (from === 'enum' && to === 'enum') return parsed(`${column}::text`, after);
  if (from === 'text' && !after.type.endsWith('[]')) return parsed(column, after);
  return { kind: 'none', sql: 'NULL', rewrites: false, losesData: true };
}

/** Whether plain text, which may say anything, is to be read as HTML. */
export function becomesHtml(before: Column, after: Column): boolean {
  return after.isHtml === true && before.isHtml !== true;
}

/** A paragraph that shows the same characters. */
function htmlOf(text: string): string {
  const escapes = [
    ["'&'", "'&amp;'"],
    ["'<'", "'&lt;'"],
    ["'>'", "'&gt;'"],
    ["E'\\n'", "'<br />'"],
  ];
  const escaped = escapes.reduce((sql, [from, to]) => `replace(${sql}, ${from}, ${to})`, text);
  return `'<p>' || ${escaped} || '</p>'`;
}

function parsed(text: string, { type }: Column): Conversion {
  const name = type.replaceAll("'", "''");
  const sql = `CASE WHEN pg_input_is_valid(${text}, '${name}') THEN ${text}::${type} END`;
  return { kind: 'parse', sql, rewrites: true, losesData: false };
}

function textOf({ type }: Column, column: string): string {
  return familyOf(type) === 'TIMESTAMPTZ'
    ? `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`
    : `${column}::text`;
}

function familyOf(type: string): string {
  if (type.endsWith('[]')) return 'list';
  if (type.startsWith('"')) return 'enum';
  if (type.startsWith('TEXT')) return 'text';
  if (/^(INTEGER|BIGINT|DECIMAL)/.test(type)) return 'number';
  return /^[A-Z]+/.exec(type)?.[0] ?? type;
}

/** Digits behind the point that the new type has no room for. Too many before it make the statement fail. */
function isRounded(from: string, to: string): boolean {
  const scale = (type: string) => Number(/,(\d+)\)/.exec(type)?.[1] ?? 0);
  return scale(to) < scale(from);
}
