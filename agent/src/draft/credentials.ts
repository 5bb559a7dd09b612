import type { Position } from '../language/index.ts';

/** Something that looks like a credential, and where. What it is stays unsaid. */
export interface Credential extends Position {
  readonly kind: string;
}

const kinds: readonly (readonly [string, RegExp])[] = [
  ['a private key', /-----BEGIN [A-Z ]*PRIVATE KEY-----/g],
  ['an API key', /\b(?:sk|pk|rk)[-_](?=[\w-]{0,200}\d)[\w-]{16,}/g],
  ['an API key', /\b(?:AIza[\w-]{30,}|SG\.[\w-]{16,}\.[\w-]{16,}|hf_[A-Za-z0-9]{20,})/g],
  ['a secret of a webhook', /\bwhsec_[A-Za-z0-9+/=]{16,}/g],
  ['a cloud access key', /\b(?:AKIA|ASIA)[A-Z0-9]{16}\b/g],
  ['an access token', /\b(?:gh[opsur]_\w{20,}|github_pat_\w{20,}|glpat-[\w-]{16,}|npm_\w{20,})/g],
  ['an access token', /\bxox[abeoprs]-[\w-]{10,}/g],
  ['an access token', /\beyJ[\w-]{8,}\.eyJ[\w-]{8,}\.[\w-]*/g],
  [
    'a connection string',
    /\b[a-z][a-z0-9+.-]{0,20}:\/\/[^\s/:@'"]{0,200}:[^\s/@'"]{1,200}@[^\s'"]+/gi,
  ],
  [
    'a password or secret',
    /\b(?:password|passwd|pwd|secret|token|api[_ -]?key|access[_ -]?key)\b['"]?\s*(?:=|:|is)\s*['"]?(?=[^\s'"]{0,99}\d)(?=[^\s'"]{0,99}[a-z])[^\s'"{}[\](),;]{8,}/gi,
  ],
];

/** What looks like a credential in a text that is about to leave the machine. */
export function findCredentials(text: string): Credential[] {
  const found = kinds.flatMap(([kind, pattern]) =>
    [...text.matchAll(pattern)].map(({ index }) => ({ kind, ...positionOf(text, index) })),
  );
  const places = new Map(found.toReversed().map((each) => [`${each.line}:${each.column}`, each]));
  return [...places.values()].sort((a, b) => a.line - b.line || a.column - b.column);
}

function positionOf(text: string, index: number): Position {
  const before = text.slice(0, index).split('\n');
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}
