/** The embedded PostgreSQL cannot run. The message says why and how to mend it, in a sentence. */
export class EmbeddedPostgresError extends Error {
  override readonly name = 'EmbeddedPostgresError';
}

const fallback = 'or set DATABASE_URL to a PostgreSQL server of your own.';

/** What PostgreSQL says of itself when it cannot start, and what to do about it. */
const knownFailures: readonly [said: RegExp, sentence: (folder: string) => string][] = [
  [
    /Address already in use|could not create any TCP\/IP sockets/i,
    () =>
      `The port for the embedded PostgreSQL is taken by another program: end that, choose another, ${fallback}`,
  ],
  [
    /No space left on device|could not extend file|Disk quota exceeded/i,
    (folder) => `The disk that holds ${folder} is full: make room, ${fallback}`,
  ],
  [
    /database files are incompatible with server|was initialized by PostgreSQL version/i,
    (folder) => `${folder} was made by another version of PostgreSQL: move it away, ${fallback}`,
  ],
  [
    /error while loading shared libraries|cannot execute binary file|Exec format error|ENOEXEC/i,
    () =>
      `The embedded PostgreSQL does not run on this system: set DATABASE_URL to a PostgreSQL server of your own.`,
  ],
  [
    /Permission denied|EACCES|EPERM|Read-only file system|EROFS/i,
    (folder) =>
      `The embedded PostgreSQL may not use ${folder}: make the folder yours, set DATA_DIR to another, ${fallback}`,
  ],
];

/** The failure in a sentence, with what PostgreSQL said last where it is not a known one. */
export function explainFailure(output: string, folder: string): EmbeddedPostgresError {
  const known = knownFailures.find(([said]) => said.test(output));
  if (known) return new EmbeddedPostgresError(known[1](folder));
  const last = output
    .trim()
    .split('\n')
    .filter((line) => /FATAL|ERROR|PANIC|error/.test(line))
    .at(-1);
  return new EmbeddedPostgresError(
    `The embedded PostgreSQL in ${folder} did not start (${last?.trim() ?? 'it said nothing'}): see ${folder}/postgres.log, ${fallback}`,
  );
}
