/** Keys whose values never reach a log, wherever they stand. */
const secretKeys = /authorization|cookie|password|secret|token|api[-_]?key|csrf|session/i;

/** What is nested deeper is left out, as nobody has looked at it. */
const deepestLevel = 8;

const secretTexts: readonly [RegExp, string][] = [
  [/\b(Bearer|Basic)\s+[\w.~+/=-]+/gi, '$1 [redacted]'],
  [/\beyJ[\w-]+\.[\w-]+\.[\w-]*/g, '[redacted]'],
  [/(\/\/[^/\s:@]+:)[^@\s/]+@/g, '$1[redacted]@'],
  [/([?&][^=&\s]*(?:token|secret|password|key|code)[^=&\s]*=)[^&\s"']+/gi, '$1[redacted]'],
  // JSON, cookies and settings that a text quotes: "password": "…", groundplan.session=…, AUTH_SECRET=…
  [
    /(\b[\w.-]*(?:cookie|password|secret|token|session|api[-_]?key)[\w.-]*\\?"\s*:\s*\\?")[^"\\]+/gi,
    '$1[redacted]',
  ],
  [
    /(\b[\w.-]*(?:password|secret|token|session|api[-_]?key)[\w.-]*=)[^\s;,&"'[]+/gi,
    '$1[redacted]',
  ],
];

/** Blanks what looks like a credential in a text: bearer tokens, JWTs, passwords in addresses, secrets in queries. */
export function redactText(text: string): string {
  return secretTexts.reduce((left, [pattern, blank]) => left.replace(pattern, blank), text);
}

/** A copy of a log line without credentials, at any depth. */
export function redact(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return redactText(value);
  if (typeof value !== 'object' || value === null) return value;
  if (depth > deepestLevel) return '[cut]';
  if (value instanceof Error) return redactError(value, depth);
  if (Array.isArray(value)) return value.map((item) => redact(item, depth + 1));
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [
      key,
      secretKeys.test(key) && typeof item !== 'boolean' ? '[redacted]' : redact(item, depth + 1),
    ]),
  );
}

/** The parts of an error that tell where to look. Its other properties may hold what a person typed. */
function redactError(error: Error, depth: number): object {
  const code = 'code' in error && typeof error.code === 'string' ? { code: error.code } : {};
  return {
    type: error.name,
    message: redactText(error.message),
    stack: redactText(error.stack ?? ''),
    ...code,
    ...(error.cause !== undefined && { cause: redact(error.cause, depth + 1) }),
  };
}
