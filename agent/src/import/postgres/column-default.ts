import type { ForeignDefault, ForeignType } from '../foreign-schema.ts';
import { tokensOf } from '../sql/tokens.ts';

const nows =
  /^(?:now\(\)|CURRENT_TIMESTAMP(?:\(\d\))?|CURRENT_DATE|LOCALTIMESTAMP(?:\(\d\))?|LOCALTIME(?:\(\d\))?|CURRENT_TIME(?:\(\d\))?|transaction_timestamp\(\)|statement_timestamp\(\)|clock_timestamp\(\))$/i;
const uuids = /^(?:gen_random_uuid|uuidv4|uuidv7|uuid_generate_v[14]|uuid_generate_v1mc)\(\)$/;

/** @returns undefined where the expression is none that a spec can say */
export function readColumnDefault(
  sql: string,
  type: ForeignType,
): ForeignDefault | null | undefined {
  const text = withoutCast(sql);
  if (/^NULL$/i.test(text)) return null;
  if (text.startsWith('nextval(')) return { kind: 'counter' };
  if (nows.test(text)) return isTime(type) ? { kind: 'now' } : undefined;
  if (uuids.test(text)) return type.kind === 'uuid' ? { kind: 'uuid' } : undefined;
  const value = valueOf(text, type);
  return value === undefined ? undefined : { kind: 'literal', value };
}

function isTime({ kind }: ForeignType): boolean {
  return kind === 'datetime' || kind === 'date' || kind === 'time';
}

/** `('x'::character varying)::text` is `'x'`. */
function withoutCast(sql: string): string {
  let text = sql.trim();
  for (;;) {
    const next = text
      .replace(
        /::"?[A-Za-z_][\w ."]*"?(?:\(\d+(?:,\d+)?\))?(?: with(?:out)? time zone)?(?:\[\])*$/,
        '',
      )
      .replace(/^\(((?:[^()']|'(?:[^']|'')*')*)\)$/, '$1');
    if (next === text) return text;
    text = next;
  }
}

function valueOf(text: string, type: ForeignType): unknown {
  if (type.kind === 'list') return listOf(text);
  const quoted = /^'((?:[^']|'')*)'$/.exec(text);
  const plain = (quoted?.[1] ?? text).replaceAll("''", "'");
  if (quoted === null && !/^(?:-?\d+(?:\.\d+)?|true|false)$/i.test(text)) return undefined;
  return literalOf(plain, type);
}

/** A value that is written as text, as a spec has it; undefined where it is none of the type. */
export function literalOf(plain: string, type: ForeignType): unknown {
  switch (type.kind) {
    case 'boolean':
      return /^(?:true|t)$/i.test(plain) ? true : /^(?:false|f)$/i.test(plain) ? false : undefined;
    case 'int':
      return /^-?\d+$/.test(plain) ? Number(plain) : undefined;
    case 'bigint':
      return /^-?\d+$/.test(plain) ? BigInt(plain) : undefined;
    case 'decimal':
      return /^-?\d+(?:\.\d+)?$/.test(plain) ? withoutZeros(plain, type.scale) : undefined;
    case 'json':
      return jsonOf(plain);
    case 'datetime':
    case 'list':
      return undefined;
    case 'text':
    case 'enum':
    case 'uuid':
    case 'date':
    case 'time':
    case 'duration':
    case 'email':
    case 'url':
      return plain;
  }
}

/** Zeros at the end that a decimal has no room for say nothing. */
function withoutZeros(text: string, scale: number): string {
  const [whole = '', digits = ''] = text.split('.');
  const kept = digits.slice(0, scale);
  if (kept === digits || !/^0*$/.test(digits.slice(scale))) return text;
  return kept === '' ? whole : `${whole}.${kept}`;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function listOf(text: string): string[] | undefined {
  if (/^'\{\}'$/.test(text) || /^ARRAY\[\]$/.test(text)) return [];
  const braces = /^'\{([^"'\\{}]*)\}'$/.exec(text);
  if (braces !== null) return (braces[1] ?? '').split(',');
  const items = /^ARRAY\[(.*)\]$/.exec(text)?.[1];
  const tokens = items === undefined ? null : tokensOf(items);
  return tokens?.filter(({ kind }) => kind === 'text').map((token) => token.text);
}
