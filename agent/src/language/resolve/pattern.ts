import { createRequire } from 'node:module';
import type * as Recheck from 'recheck';

const longest = 500;

type Translation =
  { readonly pattern: string } | { readonly problem: string; readonly at: number | null };

/** What `\d` and its like mean in JavaScript, said so that PostgreSQL, whose own depend on the locale, means the same. */
const classes: Readonly<Record<string, string>> = {
  d: '0-9',
  w: 'A-Za-z0-9_',
  s: ' \\t\\n\\r\\f\\v',
};

const refusedEscapes: Readonly<Record<string, string>> = {
  b: 'PostgreSQL reads \\b as a backspace',
  B: 'PostgreSQL has no \\B',
  k: 'named groups are not the same in PostgreSQL',
  p: 'PostgreSQL has no \\p{…}',
  P: 'PostgreSQL has no \\P{…}',
  x: 'write \\u and four digits',
  c: 'control letters are not the same in PostgreSQL',
};

/**
 * A regular expression that JavaScript (flag `u`) and PostgreSQL (advanced regular expressions) read alike, made of one that
 * JavaScript reads.
 */
export function translatePattern(pattern: string): Translation {
  if (pattern.length > longest)
    return { problem: `it is longer than ${String(longest)} characters`, at: null };
  try {
    new RegExp(pattern, 'u');
  } catch (error) {
    const reason =
      error instanceof Error ? error.message.replace(/^.*\/u: /, '') : 'it cannot be read';
    return { problem: lowerFirst(reason), at: null };
  }
  let isInClass = false;
  let result = '';
  for (let at = 0; at < pattern.length; at += 1) {
    const rest = pattern.slice(at);
    const problem = refusal(rest, isInClass);
    if (problem !== null) return { problem, at };
    if (rest.startsWith('\\')) {
      result += translateEscape(rest.charAt(1), isInClass);
      at += 1;
      continue;
    }
    if (rest.startsWith('[')) isInClass = true;
    if (rest.startsWith(']')) isInClass = false;
    result += rest.startsWith('.') && !isInClass ? '[^\\n\\r]' : rest.charAt(0);
  }
  const slow = slowness(pattern);
  return slow === null ? { pattern: result } : { problem: slow, at: null };
}

/**
 * Whether a text made for it would keep the pattern busy for longer than anybody waits, which takes two signs of repetition or choice. Two parts that share a
 * text, such as `.+@.+`, are quick enough on what a field holds. The judge is 3 MB, so it is read when there is need; its build for browsers neither
 * starts workers nor looks for Java.
 */
function slowness(pattern: string): string | null {
  const signs = pattern.replaceAll(/\\.|\[(?:\\.|[^\]])*\]/gu, '').match(/[*+?{|]/g) ?? [];
  if (signs.length < 2) return null;
  const { checkSync } = createRequire(import.meta.url)('recheck/lib/browser.js') as typeof Recheck;
  const found = checkSync(`^(?:${pattern})$`, 'u', { timeout: 10_000 });
  if (found.status === 'safe') return null;
  const { complexity } = found.status === 'vulnerable' ? found : { complexity: null };
  if (complexity?.type === 'polynomial' && complexity.degree === 2) return null;
  return 'some texts would keep it busy for ever: let no repeated part repeat, or match nothing, inside another';
}

function refusal(rest: string, isInClass: boolean): string | null {
  if (rest.startsWith('\\')) return refuseEscape(rest, isInClass);
  if (isInClass)
    return /^\[[:.=]/.test(rest) ? 'PostgreSQL reads `[:` in brackets as a class' : null;
  const group = /^\(\?(?!:|=|!)(<[=!]|<|.)/.exec(rest)?.[1];
  if (group !== undefined) return refuseGroup(group);
  const repeat = /^\{(\d+)(?:,(\d*))?\}/.exec(rest);
  const most = Math.max(Number(repeat?.[1] ?? 0), Number(repeat?.[2] ?? 0));
  return most > 255 ? 'PostgreSQL repeats at most 255 times' : null;
}

function refuseEscape(rest: string, isInClass: boolean): string | null {
  const letter = rest.charAt(1);
  if (/[DWS]/.test(letter) && isInClass)
    return `in brackets, \\${letter} is not the same in PostgreSQL`;
  if (/\d/.test(letter)) return 'references to groups are not the same in PostgreSQL';
  if (rest.startsWith('\\u{')) return 'write \\u and four digits';
  return refusedEscapes[letter] ?? null;
}

function refuseGroup(group: string): string {
  if (group === '<=' || group === '<!') return 'looking behind is not the same in PostgreSQL';
  if (group === '<') return 'named groups are not the same in PostgreSQL';
  return 'options in a group are not the same in PostgreSQL';
}

function translateEscape(letter: string, isInClass: boolean): string {
  const inside = classes[letter.toLowerCase()];
  if (inside === undefined || !/[dws]/i.test(letter)) return `\\${letter}`;
  if (isInClass) return inside;
  return letter === letter.toLowerCase() ? `[${inside}]` : `[^${inside}]`;
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
